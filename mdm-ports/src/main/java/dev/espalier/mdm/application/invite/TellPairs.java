package dev.espalier.mdm.application.invite;

import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.InviteEvent;
import dev.espalier.mdm.spi.Stores;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells of whoever turns out to be bound to an Apple Account that another user has already (rule I11): once, with the page
 * that shows it.
 */
final class TellPairs {
    private final Met met;

    TellPairs(Met met) {
        this.met = met;
    }

    /** The users are of one unit, at most a page, and on file as they are now. */
    void about(Stores stores, UnitPlace place, Map<ClientUserId, ContentUser> before, List<ContentUser> users) {
        var bound = users.stream()
                .filter(user -> isBound(user) && !isBoundAlike(before.get(user.id()), user))
                .toList();
        if (bound.isEmpty()) {
            return;
        }
        var ids = bound.stream().map(ContentUser::id).collect(Collectors.toSet());
        var hashes = bound.stream().map(user -> user.idHash().orElseThrow()).collect(Collectors.toSet());
        var sharing = stores.contentUsers().sharing(place.id(), hashes).stream()
                .collect(Collectors.groupingBy(user -> user.idHash().orElseThrow()));
        bound.forEach(user -> sharing.get(user.idHash().orElseThrow()).stream()
                .filter(isEarlier(user, ids))
                .findFirst()
                .ifPresent(other -> stores.journal()
                        .append(met.about(
                                        place,
                                        InviteEvent.PAIR_FOUND,
                                        user.person().orElseThrow())
                                .with("other", other.person().orElseThrow().value()))));
    }

    private static boolean isBound(ContentUser user) {
        return user.associated() && user.person().isPresent() && user.idHash().isPresent();
    }

    private static boolean isBoundAlike(@Nullable ContentUser before, ContentUser user) {
        return before != null && before.associated() && before.idHash().equals(user.idHash());
    }

    /** Of two who came together, one is told of the other. */
    private static Predicate<ContentUser> isEarlier(ContentUser user, Set<ClientUserId> together) {
        return other -> !together.contains(other.id()) || other.id().compareTo(user.id()) < 0;
    }
}
