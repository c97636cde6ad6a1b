package dev.espalier.mdm.benchmarks.startup;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A command line whose time from start to end is measured.
 *
 * @param name what it is called in the table
 * @param words the command and its arguments
 */
record Command(String name, List<String> words) {

    /** Runs it once, to its end. */
    Duration run() throws IOException {
        long begun = System.nanoTime();
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        int code = process.onExit().join().exitValue();
        var time = Duration.ofNanos(System.nanoTime() - begun);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with code " + code + ".");
        }
        return time;
    }
}
