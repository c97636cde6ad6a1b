package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.invite.InviteListener;
import dev.espalier.mdm.cli.invite.InviteColumns.Answer;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.people.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hears whom a request could not invite, and tells the first of them; of the others it tells how many. */
final class Heard implements InviteListener {
    private static final int MOST = 100;

    private final Workplace place;
    private final List<Answer> refused = new ArrayList<>();
    private long more;

    Heard(Workplace place) {
        this.place = place;
    }

    @Override
    public void invited(Invitation invitation) {
        // Whoever is invited is in the list of invitations.
    }

    @Override
    public void refused(PersonId person, Refusal reason) {
        if (refused.size() == MOST) {
            more++;
            return;
        }
        refused.add(new Answer(
                person.value(),
                false,
                "not invited",
                reason.rule() + ": " + place.messages().sentence(reason)));
    }

    @Override
    public boolean canceled() {
        return place.surroundings().interruption().raised();
    }

    void show() {
        if (!refused.isEmpty()) {
            place.output().list(InviteColumns.ANSWER, refused.stream());
        }
        if (more > 0) {
            place.output().say("And " + people(more) + " more.");
        }
    }

    static String people(long number) {
        return number == 1 ? "1 person" : String.format(Locale.ROOT, "%,d people", number);
    }
}
