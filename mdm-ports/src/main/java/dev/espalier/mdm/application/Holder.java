package dev.espalier.mdm.application;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * In whose name a turn is taken: machine, process, and when that process began. A turn of a process that is no more, on
 * this very machine, need not be waited for.
 */
public record Holder(String machine, long process, long begun, UUID mark) {

    /** This process. */
    public static Holder ours(String machine, UUID mark) {
        var self = ProcessHandle.current();
        return new Holder(machine, self.pid(), begun(self), mark);
    }

    private static long begun(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** The form in which it stands in a lease. */
    String text() {
        return String.join(" ", machine, Long.toString(process), Long.toString(begun), mark.toString());
    }

    /** Whether the holder of a lease ran on this machine and is surely gone. */
    boolean survives(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 4 || !parts[0].equals(machine)) {
            return false;
        }
        long pid = Long.parseLong(parts[1]);
        var process = ProcessHandle.of(pid);
        return process.isEmpty() || begun(process.orElseThrow()) != Long.parseLong(parts[2]);
    }

    /** Waits a moment. Says false if this thread was told to stop waiting. */
    boolean pause(Duration moment) {
        try {
            Thread.sleep(moment.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
