package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.invite.InvitationView;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Map;
import java.util.stream.Collectors;

/** Whom invitations are for. */
final class Invited {
    private final Map<InvitationId, String> people;

    Invited(Workplace place, IntegrationId unit) {
        people = InviteVerb.views(place, unit, InvitationFilter.ALL)
                .map(InvitationView::invitation)
                .collect(Collectors.toMap(
                        each -> each.id(), each -> each.person().value()));
    }

    String who(InvitationId id) {
        return people.getOrDefault(id, id.toString());
    }
}
