package dev.espalier.mdm.benchmarks.fetch;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches what garbage collections leave in use. */
final class Heap {
    private final AtomicLong most = new AtomicLong();
    private final Set<String> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());

    private Heap() {}

    /** Begins to watch. */
    static Heap watched() {
        var heap = new Heap();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((notification, nothing) -> heap.note(notification), null, null);
        }
        return heap;
    }

    private void note(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            most.accumulateAndGet(left(info.getGcInfo().getMemoryUsageAfterGc()), Math::max);
        }
    }

    private long left(Map<String, MemoryUsage> usages) {
        return usages.entrySet().stream()
                .filter(usage -> pools.contains(usage.getKey()))
                .mapToLong(usage -> usage.getValue().getUsed())
                .sum();
    }

    /** The most that was left so far, in bytes; at least one collection is made for it. */
    long most() {
        System.gc();
        return Math.max(
                most.get(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
