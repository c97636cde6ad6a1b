package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.Channel;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.InvitationFilter;
import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.invite.InvitationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Invitations. */
record InMemoryInvitations(AccountTables tables) implements InvitationStore {

    @Override
    public void add(Collection<Invitation> invitations) {
        Pages.checkSize(invitations);
        invitations.forEach(one -> tables.invitations.put(one.id().toString(), one));
    }

    @Override
    public void update(Collection<Invitation> invitations) {
        add(invitations);
    }

    @Override
    public Map<InvitationId, Invitation> find(Collection<InvitationId> ids) {
        Pages.checkSize(ids);
        var found = new HashMap<InvitationId, Invitation>();
        ids.forEach(id -> tables.invitations.find(id.toString()).ifPresent(one -> found.put(id, one)));
        return found;
    }

    @Override
    public Map<ClientUserId, Invitation> current(IntegrationId unit, Collection<ClientUserId> users) {
        Pages.checkSize(users);
        var asked = Set.copyOf(users);
        return of(unit).filter(one -> one.current() && asked.contains(one.user()))
                .collect(Collectors.toMap(Invitation::user, one -> one));
    }

    @Override
    public Page<Invitation> list(IntegrationId unit, InvitationFilter filter, String after, int max) {
        return Pages.cut(of(unit).filter(filter::admits), one -> one.id().toString(), after, max);
    }

    @Override
    public List<Invitation> drafted(IntegrationId unit, int max) {
        return longestFirst(of(unit).filter(one -> one.state() == Invitation.State.DRAFTED), max);
    }

    @Override
    public List<Invitation> deliverable(IntegrationId unit, Set<Channel> channels, Instant now, int max) {
        return longestFirst(
                of(unit).filter(one -> one.deliverable(now)).filter(one -> channels.contains(one.channel())), max);
    }

    private static List<Invitation> longestFirst(Stream<Invitation> invitations, int max) {
        Pages.checkMax(max);
        return invitations
                .sorted(Comparator.comparing(Invitation::draftedAt)
                        .thenComparing(one -> one.id().toString()))
                .limit(max)
                .toList();
    }

    @Override
    public Map<Invitation.State, Long> counts(IntegrationId unit) {
        return of(unit).collect(Collectors.groupingBy(Invitation::state, Collectors.counting()));
    }

    private Stream<Invitation> of(IntegrationId unit) {
        return tables.invitations.rows().filter(one -> one.unit().equals(unit));
    }
}
