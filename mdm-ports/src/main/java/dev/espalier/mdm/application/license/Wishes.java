package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Finder;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Want;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.license.WorkRefusal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes wishes of assignees: where everybody is, and where a user cannot use a license yet (rules A6, I2, I10). */
final class Wishes {
    private final Finder finder;
    private final AppleAccounts accounts;

    Wishes(Ports ports) {
        this.finder = new Finder(ports);
        this.accounts = new AppleAccounts(ports);
    }

    /** Somebody for whom a license is wanted, since when, and from which units. */
    record Wish(Assignee assignee, Instant since, List<IntegrationId> units) {}

    /** What is to be planned for at most a page of wishes, in their order. */
    List<Want> wants(AccountId account, List<Wish> wishes) {
        var units = new HashSet<IntegrationId>();
        wishes.forEach(wish -> units.addAll(wish.units()));
        var found = found(account, units, wishes.stream().map(Wish::assignee).toList());
        return wishes.stream()
                .map(wish -> new Want(
                        wish.assignee(),
                        found.where(wish.assignee()),
                        wish.since(),
                        wish.units(),
                        found.notYet(wish.assignee())))
                .toList();
    }

    /** What is known of at most a page of assignees just now. */
    Found found(AccountId account, Set<IntegrationId> units, Collection<Assignee> assignees) {
        var users = assignees.stream()
                .flatMap(one -> one.match(serial -> Stream.empty(), Stream::of))
                .distinct()
                .toList();
        return new Found(finder.where(account, assignees), accounts.missing(account, units, users));
    }

    /** Where assignees are, and what users lack in which unit. */
    record Found(Map<Assignee, Whereabouts> whereabouts, Map<ClientUserId, Map<IntegrationId, WorkRefusal>> missing) {

        Whereabouts where(Assignee assignee) {
            return whereabouts.getOrDefault(assignee, Whereabouts.unavailable());
        }

        Map<IntegrationId, WorkRefusal> notYet(Assignee assignee) {
            return assignee.match(serial -> Map.of(), user -> missing.getOrDefault(user, Map.of()));
        }
    }
}
