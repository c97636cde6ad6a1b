package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.cli.content.UnitVerb;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A verb about the users of one unit. */
abstract class InviteVerb extends UnitVerb {
    private static final Comparator<Invitation> BEST =
            Comparator.comparing(Invitation::pending).thenComparing(Invitation::draftedAt);

    InviteVerb() {}

    /** Invitations, named by their ids or by the people who are invited. */
    Set<InvitationId> named(Workplace place, IntegrationId in, List<String> typed) {
        var ids = new LinkedHashSet<InvitationId>();
        typed.forEach(text -> ids.add(text.length() == 36 ? read(InvitationId::of, text) : ofPerson(place, in, text)));
        return ids;
    }

    /** The invitation that a person may still accept, or else their last one. */
    private InvitationId ofPerson(Workplace place, IntegrationId in, String text) {
        var filter = new InvitationFilter(Set.of(), Set.of(), Set.of(read(PersonId::new, text)));
        return views(place, in, filter)
                .map(InvitationView::invitation)
                .max(BEST)
                .map(Invitation::id)
                .orElseThrow(
                        () -> wrong("Nobody within reach was invited as '" + text + "'; mdm invite list shows who."));
    }

    static Stream<InvitationView> views(Workplace place, IntegrationId unit, InvitationFilter filter) {
        return Pages.all(after -> done(place.session().invitations().list(unit, filter, after, Page.MAX)));
    }
}
