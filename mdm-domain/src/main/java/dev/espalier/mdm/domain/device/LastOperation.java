package dev.espalier.mdm.domain.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest operation that was applied to a device, and the digests of all records that carried its time: two different
 * ones within a second do occur.
 *
 * @param at Apple's time of the operation
 * @param digests of the records applied with exactly this time, at most {@value #MOST}, oldest first
 */
public record LastOperation(Instant at, List<Long> digests) {
    private static final int MOST = 8;

    /** Keeps a copy. */
    public LastOperation {
        digests = List.copyOf(digests);
    }

    /** The memory after a record of this time was applied. */
    static LastOperation after(DeviceOperation operation, long digest) {
        return new LastOperation(operation.at(), List.of(digest));
    }

    /** The memory after one more record of the same time. */
    LastOperation and(long digest) {
        var all = new ArrayList<>(digests);
        all.add(digest);
        return new LastOperation(at, all.subList(Math.max(0, all.size() - MOST), all.size()));
    }
}
