package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.ContentChoice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Assigns and takes away, task by task. */
final class AssetWork {

    private final Unit unit;
    private final Library library;
    private final Users users;

    AssetWork(Unit unit, Library library, Users users) {
        this.unit = unit;
        this.library = library;
        this.users = users;
    }

    List<EventDesk.Chunk> associate(List<Task> tasks) {
        return chunks(tasks, chunk -> this::associate);
    }

    /** What does not fit into the licenses that are left fails as a whole, if that is the choice. */
    List<EventDesk.Chunk> associateAtomically(List<Task> tasks) {
        return chunks(tasks, this::allOrNone);
    }

    List<EventDesk.Chunk> disassociate(List<Task> tasks) {
        return chunks(tasks, chunk -> this::disassociate);
    }

    List<EventDesk.Chunk> revoke(List<Task> tasks) {
        return chunks(tasks, chunk -> this::revoke);
    }

    /** A way to carry out the tasks of a chunk, decided when it is about to be carried out. */
    private interface Way {
        ToIntFunction<Task> of(List<Task> chunk);
    }

    private List<EventDesk.Chunk> chunks(List<Task> tasks, Way way) {
        boolean perAsset = unit.setting().behavior().get(ContentChoice.NOTIFICATION_PER_ASSET);
        return Chunks.of(tasks, (one, next) -> !perAsset || one.asset().equals(next.asset())).stream()
                .<EventDesk.Chunk>map(chunk -> event -> carryOut(event, chunk, way))
                .toList();
    }

    private void carryOut(Event event, List<Task> chunk, Way way) {
        int forced = unit.forcedFailures().take();
        ToIntFunction<Task> step = forced == 0 ? way.of(chunk) : task -> forced;
        var byProblem = new LinkedHashMap<Integer, List<Task>>();
        for (var task : chunk) {
            byProblem
                    .computeIfAbsent(step.applyAsInt(task), key -> new ArrayList<>())
                    .add(task);
        }
        byProblem.forEach((problem, tasks) -> settle(event, problem, tasks));
    }

    private void settle(Event event, int problem, List<Task> tasks) {
        if (problem == 0) {
            event.succeeded(tasks.size());
        } else {
            event.failed(problem, tasks);
        }
        unit.notifier().assets(event, event.type(), problem, tasks);
    }

    private int associate(Task task) {
        var asset = library.find(task.asset());
        var holder = holder(task.target());
        if (holder.isEmpty()) {
            return Problem.NO_SUCH_USER;
        }
        if (asset.isEmpty()) {
            return Problem.NOT_ENOUGH_LICENSES;
        }
        if (asset.get().heldBy(holder.get()).isPresent()) {
            return strict() ? Problem.ALREADY_ASSIGNED : 0;
        }
        if (asset.get().available() < 1) {
            return Problem.NOT_ENOUGH_LICENSES;
        }
        library.assign(asset.get(), holder.get());
        return 0;
    }

    private ToIntFunction<Task> allOrNone(List<Task> chunk) {
        var wanted = new LinkedHashMap<AssetKey, Integer>();
        chunk.stream().filter(this::needsLicense).forEach(task -> wanted.merge(task.asset(), 1, Integer::sum));
        return task -> {
            boolean fits = fits(task.asset(), wanted);
            return fits || holder(task.target()).isEmpty() ? associate(task) : Problem.NOT_ENOUGH_LICENSES;
        };
    }

    private boolean fits(AssetKey key, Map<AssetKey, Integer> wanted) {
        // What was decided for the first task of a chunk holds for all of them.
        int most = library.find(key).map(Asset::available).orElse(0);
        boolean fits = wanted.getOrDefault(key, 0) <= most;
        if (fits) {
            wanted.put(key, 0);
        }
        return fits;
    }

    private boolean needsLicense(Task task) {
        return holder(task.target())
                .map(holder -> library.find(task.asset())
                        .flatMap(asset -> asset.heldBy(holder))
                        .isEmpty())
                .orElse(false);
    }

    private int disassociate(Task task) {
        var asset = library.find(task.asset());
        var holder = holder(task.target());
        if (holder.isEmpty()) {
            return Problem.NO_SUCH_USER;
        }
        if (asset.isEmpty()) {
            return Problem.NOT_ENOUGH_LICENSES;
        }
        var assignment = asset.get().heldBy(holder.get());
        assignment.ifPresent(library::release);
        return assignment.isPresent() || !strict() ? 0 : Problem.NOT_ASSIGNED;
    }

    /** Somebody may have taken it away meanwhile, which is as well. */
    private int revoke(Task task) {
        var holder = holder(task.target());
        holder.flatMap(who -> library.find(task.asset()).flatMap(asset -> asset.heldBy(who)))
                .ifPresent(library::release);
        return holder.isPresent() ? 0 : Problem.NO_SUCH_USER;
    }

    private Optional<Holder> holder(Target target) {
        return target.user() ? users.active(target.id()).map(user -> user) : Optional.of(new DeviceHolder(target.id()));
    }

    private boolean strict() {
        return unit.setting().behavior().get(ContentChoice.STRICT_PAIRS);
    }
}
