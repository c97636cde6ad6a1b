package dev.espalier.mdm.simulator.content;

import java.time.Instant;
import java.util.Collection;
import tools.jackson.databind.node.ObjectNode;

/** A request that was accepted, and how far it has been carried out. */
public final class Event {

    private final String id;
    private final String type;
    private final int requested;
    private final Instant acceptedAt;
    private final Failures failures = new Failures();
    private int completed;
    private boolean finished;

    Event(String id, String type, int requested, Instant acceptedAt) {
        this.id = id;
        this.type = type;
        this.requested = requested;
        this.acceptedAt = acceptedAt;
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    public int requested() {
        return requested;
    }

    public int completed() {
        return completed;
    }

    /** {@code FAILED} says that some task failed, not that nothing was done. */
    public String status() {
        if (!finished) {
            return "PENDING";
        }
        return failures.isEmpty() ? "COMPLETE" : "FAILED";
    }

    public ObjectNode writeTo(ObjectNode node) {
        node.put("eventStatus", status()).put("eventType", type);
        if (!failures.isEmpty()) {
            failures.writeTo(node.putArray("failures"));
        }
        return node.put("numCompleted", completed).put("numRequested", requested);
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    void succeeded(int tasks) {
        completed += tasks;
    }

    void failed(int number, Collection<Task> tasks) {
        failures.add(number, tasks);
    }

    void usersFailed(int number, Collection<String> clientUserIds) {
        failures.addUsers(number, clientUserIds);
    }

    void finish() {
        finished = true;
    }
}
