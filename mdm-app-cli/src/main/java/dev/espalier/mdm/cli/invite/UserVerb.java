package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.Optional;
import java.util.Set;

/** A verb about users who are named: by the person, or as Apple knows them. */
abstract class UserVerb extends InviteVerb {
    private static final String AS_APPLE = "user:";

    UserVerb() {}

    ClientUserId user(Workplace place, String text) {
        if (text.startsWith(AS_APPLE)) {
            return read(ClientUserId::new, text.substring(AS_APPLE.length()));
        }
        var person = read(PersonId::new, text);
        return Optional.ofNullable(
                        done(place.session().users().pseudonyms(Set.of(person))).get(person))
                .orElseThrow(() -> wrong("Nobody within reach is called '" + text + "'; mdm people list shows who is,"
                        + " and user:ID names a user as Apple knows it."));
    }
}
