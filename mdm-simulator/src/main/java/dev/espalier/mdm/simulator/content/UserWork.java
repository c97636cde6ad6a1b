package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.ContentChoice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;

/** Creates, updates and retires users. */
final class UserWork {

    private final Unit unit;
    private final Users users;
    private final Registrations registrations;

    UserWork(Unit unit, Users users, Registrations registrations) {
        this.unit = unit;
        this.users = users;
        this.registrations = registrations;
    }

    List<EventDesk.Chunk> create(List<UserWish> wishes) {
        return chunks(wishes, (wish, released) -> registrations.create(wish));
    }

    List<EventDesk.Chunk> update(List<UserWish> wishes) {
        return chunks(wishes, (wish, released) -> registrations.update(wish));
    }

    List<EventDesk.Chunk> retire(List<UserWish> wishes) {
        return chunks(wishes, (wish, released) -> retire(wish.clientUserId(), released));
    }

    private int retire(String clientUserId, List<Task> released) {
        int problem = registrations.retire(clientUserId, released);
        if (problem == 0) {
            unit.subscriptions().forget(clientUserId);
        }
        return problem;
    }

    /** Answers the number of an error or 0, and adds what was released to a list. */
    private interface Step extends BiFunction<UserWish, List<Task>, Integer> {}

    private List<EventDesk.Chunk> chunks(List<UserWish> wishes, Step step) {
        return Chunks.of(wishes).stream()
                .<EventDesk.Chunk>map(chunk -> event -> carryOut(event, chunk, step))
                .toList();
    }

    private void carryOut(Event event, List<UserWish> chunk, Step step) {
        int forced = unit.forcedFailures().take();
        var released = new ArrayList<Task>();
        var byProblem = new LinkedHashMap<Integer, List<String>>();
        for (var wish : chunk) {
            int problem = forced == 0 ? step.apply(wish, released) : forced;
            byProblem.computeIfAbsent(problem, key -> new ArrayList<>()).add(wish.clientUserId());
        }
        byProblem.forEach((problem, ids) -> settle(event, problem, ids));
        tellOf(released, event);
    }

    private void settle(Event event, int problem, List<String> ids) {
        if (problem == 0) {
            event.succeeded(ids.size());
            unit.notifier().users(event, ids.stream().map(this::newest).toList());
        } else {
            event.usersFailed(problem, ids);
            unit.notifier().usersFailed(event, problem, ids);
        }
    }

    private UserRecord newest(String clientUserId) {
        var records = users.records(clientUserId);
        return records.get(records.size() - 1);
    }

    private void tellOf(List<Task> released, Event event) {
        if (unit.setting().behavior().get(ContentChoice.RETIRE_EMITS_DISASSOCIATE)) {
            released.sort(Comparator.comparing(task -> task.asset().toString()));
            Chunks.of(released, (one, next) -> one.asset().equals(next.asset()))
                    .forEach(tasks -> unit.notifier().assets(event, "DISASSOCIATE", 0, tasks));
        }
    }
}
