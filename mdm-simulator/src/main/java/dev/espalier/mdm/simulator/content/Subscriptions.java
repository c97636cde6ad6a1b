package dev.espalier.mdm.simulator.content;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The subscriptions of one unit. They have a version of their own. */
public final class Subscriptions {

    private record Pair(Subscription subscription, String user) {}

    /** What is done with one user of one subscription; answers the number of an error, or 0. */
    private interface Step {
        int take(Subscription subscription, String user, Event event);
    }

    private final Unit unit;
    private final Versions versions;
    private final Map<Long, Subscription> byId = new LinkedHashMap<>();
    private boolean enabled;

    Subscriptions(Unit unit) {
        this.unit = unit;
        this.versions = new Versions(unit.setting());
    }

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean nowEnabled) {
        enabled = nowEnabled;
    }

    public String version() {
        return versions.current();
    }

    public Collection<Subscription> all() {
        return byId.values();
    }

    public Optional<Subscription> find(long adamId) {
        return Optional.ofNullable(byId.get(adamId));
    }

    public boolean anyOwned() {
        return byId.values().stream().anyMatch(Subscription::owned);
    }

    /** The subscription of an item, made if the unit has never had it. */
    public Subscription open(long parentAdamId, long adamId, LocalDate periodEnd) {
        return byId.computeIfAbsent(adamId, key -> {
            var subscription = new Subscription(parentAdamId, adamId, periodEnd);
            planEnd(subscription);
            return subscription;
        });
    }

    public void buy(Subscription subscription, int renewing, int expiring) {
        subscription.add(renewing, expiring);
        stockChanged(subscription);
    }

    public void pause(Subscription subscription, boolean paused) {
        subscription.pause(paused);
        changed();
    }

    public void administer(Collection<Subscription> subscriptions, Collection<String> users, boolean add) {
        for (var subscription : subscriptions) {
            if (add) {
                subscription.admins().addAll(users);
            } else {
                subscription.admins().removeAll(users);
            }
        }
        changed();
    }

    public Event associate(List<Subscription> subscriptions, List<String> users, boolean renewing) {
        return accept(
                "ASSOCIATE",
                subscriptions,
                users,
                true,
                (subscription, user, event) -> subscription.heldBy(user) || subscription.assign(user, renewing)
                        ? 0
                        : Problem.NOT_ENOUGH_LICENSES);
    }

    public Event disassociate(List<Subscription> subscriptions, List<String> users, boolean deferred) {
        return accept("DISASSOCIATE", subscriptions, users, !deferred, (subscription, user, event) -> {
            if (deferred) {
                subscription.defer(user, event);
            } else {
                subscription.release(user);
            }
            return 0;
        });
    }

    /** Nobody has a seat who is not a user any more. */
    void forget(String clientUserId) {
        var held =
                byId.values().stream().filter(one -> one.heldBy(clientUserId)).toList();
        held.forEach(one -> one.release(clientUserId));
        held.forEach(this::stockChanged);
    }

    private Event accept(String type, List<Subscription> subscriptions, List<String> users, boolean told, Step step) {
        var pairs = new ArrayList<Pair>();
        subscriptions.forEach(subscription -> users.forEach(user -> pairs.add(new Pair(subscription, user))));
        var chunks = Chunks.of(pairs, (one, next) -> one.subscription() == next.subscription()).stream()
                .<EventDesk.Chunk>map(chunk -> event -> carryOut(event, chunk, told, step))
                .toList();
        return unit.events().accept(type, pairs.size(), chunks);
    }

    private void carryOut(Event event, List<Pair> chunk, boolean told, Step step) {
        int forced = unit.forcedFailures().take();
        var byProblem = new LinkedHashMap<Integer, List<Pair>>();
        for (var pair : chunk) {
            int problem = forced == 0 ? step.take(pair.subscription(), pair.user(), event) : forced;
            byProblem.computeIfAbsent(problem, key -> new ArrayList<>()).add(pair);
        }
        byProblem.forEach((problem, pairs) -> {
            settle(event, problem, pairs);
            if (told || problem != 0) {
                tell(event, problem, pairs);
            }
        });
        changed();
    }

    private static void settle(Event event, int problem, List<Pair> pairs) {
        if (problem == 0) {
            event.succeeded(pairs.size());
        } else {
            event.usersFailed(problem, pairs.stream().map(Pair::user).toList());
        }
    }

    private void tell(Event event, int problem, List<Pair> pairs) {
        var notification = Notifier.outcome(event, event.type(), problem);
        var assignments = notification.putArray("assignments");
        pairs.forEach(pair -> assignments
                .addObject()
                .put("adamId", pair.subscription().adamId())
                .put("clientUserId", pair.user())
                .put("renewing", pair.subscription().holders().getOrDefault(pair.user(), false)));
        unit.notifier().tell("SUBSCRIPTION_MANAGEMENT", notification);
    }

    /** A period ends with its last day. */
    private void planEnd(Subscription subscription) {
        var end = subscription.periodEnd().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        unit.setting().agenda().plan(end, () -> {
            subscription
                    .endPeriod()
                    .forEach((user, seat) ->
                            seat.deferred().ifPresent(event -> tell(event, 0, List.of(new Pair(subscription, user)))));
            stockChanged(subscription);
            planEnd(subscription);
        });
    }

    private void stockChanged(Subscription subscription) {
        changed();
        ObjectNode notification = JsonMapper.shared().createObjectNode();
        unit.notifier().tell("SUBSCRIPTION_COUNT", subscription.writeCountTo(notification));
    }

    private void changed() {
        versions.next();
        versions.advance();
    }
}
