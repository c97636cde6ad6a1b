package dev.espalier.mdm.simulator;

/**
 * A request that takes time, at one moment.
 *
 * @param id {@code eventId}
 * @param type for example {@code ASSOCIATE}
 * @param status {@code PENDING}, {@code COMPLETE} or {@code FAILED}
 * @param requested tasks that it consists of
 * @param completed tasks that succeeded so far
 */
public record EventSnapshot(String id, String type, String status, int requested, int completed) {}
