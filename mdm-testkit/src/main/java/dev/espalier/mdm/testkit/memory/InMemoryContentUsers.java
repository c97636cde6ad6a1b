package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.IdentityHash;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserPair;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.invite.ContentUserStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The mirror of users. */
record InMemoryContentUsers(AccountTables tables) implements ContentUserStore {

    @Override
    public void put(Collection<ContentUser> users) {
        Pages.checkSize(users);
        users.forEach(user -> tables.contentUsers.put(UserKey.of(user.unit(), user.id()), user));
    }

    @Override
    public Map<ClientUserId, ContentUser> find(IntegrationId unit, Collection<ClientUserId> users) {
        Pages.checkSize(users);
        var found = new HashMap<ClientUserId, ContentUser>();
        users.forEach(id -> tables.contentUsers.find(UserKey.of(unit, id)).ifPresent(user -> found.put(id, user)));
        return found;
    }

    @Override
    public Page<ContentUser> list(IntegrationId unit, UserFilter filter, String after, int max) {
        return Pages.cut(of(unit).filter(filter::admits), user -> user.id().value(), after, max);
    }

    @Override
    public List<ContentUser> doubted(IntegrationId unit, Instant begun, String after, int max) {
        return page(
                of(unit).filter(user ->
                        user.retiredSeenAt().filter(begun::equals).isPresent()
                                && user.seenAt().isBefore(begun)),
                after,
                max);
    }

    @Override
    public List<ContentUser> unseen(IntegrationId unit, Instant begun, String after, int max) {
        return page(
                of(unit).filter(user -> user.state().active()
                        && user.seenAt().isBefore(begun)
                        && user.retiredSeenAt().filter(begun::equals).isEmpty()),
                after,
                max);
    }

    private static List<ContentUser> page(Stream<ContentUser> users, String after, int max) {
        return Pages.cut(users, user -> user.id().value(), after, max).items();
    }

    @Override
    public Page<UserPair> pairs(IntegrationId unit, String after, int max) {
        var ours = of(unit).filter(user -> user.associated() && user.person().isPresent())
                .toList();
        return Pages.cut(
                ours.stream().flatMap(first -> pairs(first, ours)), InMemoryContentUsers::position, after, max);
    }

    private static Stream<UserPair> pairs(ContentUser first, List<ContentUser> ours) {
        return ours.stream()
                .filter(second -> first.id().compareTo(second.id()) < 0)
                .filter(second -> first.idHash().isPresent() && first.idHash().equals(second.idHash()))
                .map(second -> new UserPair(first, second));
    }

    private static String position(UserPair pair) {
        return pair.first().id() + "\n" + pair.second().id();
    }

    @Override
    public List<ContentUser> sharing(IntegrationId unit, Collection<IdentityHash> accounts) {
        return of(unit).filter(user -> user.associated() && user.person().isPresent())
                .filter(user -> user.idHash().filter(accounts::contains).isPresent())
                .sorted(Comparator.comparing(ContentUser::id))
                .toList();
    }

    @Override
    public long count(IntegrationId unit, UserFilter filter) {
        return of(unit).filter(filter::admits).count();
    }

    @Override
    public void forget(IntegrationId unit) {
        of(unit).map(user -> UserKey.of(unit, user.id())).toList().forEach(tables.contentUsers::remove);
    }

    private Stream<ContentUser> of(IntegrationId unit) {
        return tables.contentUsers.rows().filter(user -> user.unit().equals(unit));
    }
}
