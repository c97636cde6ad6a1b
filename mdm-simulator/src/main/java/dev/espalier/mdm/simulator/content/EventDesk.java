package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.ContentChoice;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** Accepts what takes time, and carries it out chunk by chunk, by the virtual clock. */
public final class EventDesk {

    /** Part of an event that is carried out at once. */
    interface Chunk extends Consumer<Event> {}

    private final Setting setting;
    private final Runnable seal;
    private final Map<String, Event> events = new LinkedHashMap<>();

    EventDesk(Setting setting, Runnable seal) {
        this.setting = setting;
        this.seal = seal;
    }

    /** An event that is not too old. */
    public Optional<Event> find(String id) {
        forgetOld();
        return Optional.ofNullable(events.get(id));
    }

    public List<Event> all() {
        forgetOld();
        return List.copyOf(events.values());
    }

    Event accept(String type, int requested, List<? extends Chunk> chunks) {
        var event = open(type, requested);
        plan(
                event,
                new ArrayDeque<>(chunks),
                event.acceptedAt().plus(setting.behavior().get(ContentChoice.EVENT_DELAY)));
        return event;
    }

    /** Carries everything out before anybody can see it pending. */
    Event carryOut(String type, int requested, List<? extends Chunk> chunks) {
        var event = open(type, requested);
        for (var chunk : chunks) {
            chunk.accept(event);
            seal.run();
        }
        event.finish();
        return event;
    }

    private Event open(String type, int requested) {
        var event = new Event(
                setting.ids().dashedUuid(), type, requested, setting.clock().instant());
        events.put(event.id(), event);
        return event;
    }

    private void plan(Event event, Queue<Chunk> chunks, Instant at) {
        setting.agenda().plan(at, () -> {
            var chunk = chunks.poll();
            if (chunk != null) {
                chunk.accept(event);
                seal.run();
            }
            if (chunks.isEmpty()) {
                event.finish();
            } else {
                plan(event, chunks, at.plus(setting.behavior().get(ContentChoice.CHUNK_INTERVAL)));
            }
        });
    }

    private void forgetOld() {
        var horizon = setting.clock().instant().minus(setting.behavior().get(ContentChoice.EVENT_RETENTION));
        var all = events.values().iterator();
        while (all.hasNext() && all.next().acceptedAt().isBefore(horizon)) {
            all.remove();
        }
    }
}
