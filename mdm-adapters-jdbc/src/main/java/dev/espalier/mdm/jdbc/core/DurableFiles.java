package dev.espalier.mdm.jdbc.core;

import dev.espalier.mdm.failure.MisuseException;
import java.util.regex.Pattern;

/** Whether a file of H2's holds what was committed even if the process is killed in the next moment. */
final class DurableFiles {
    /**
     * These write a commit, but not always where it is: whoever opens the file after a kill finds an older state, up to
     * twenty commits back.
     */
    private static final Pattern FORGETFUL = Pattern.compile("2\\.5\\.25[0-2]\\b.*");

    private DurableFiles() {}

    /**
     * Refuses files that are not durable.
     *
     * @param version the version of the database, as it says itself
     * @param delay its setting WRITE_DELAY
     * @throws MisuseException if a kill would lose commits
     */
    static void check(String version, String delay) {
        if (!delay.equals("0")) {
            throw new MisuseException(
                    "This H2 database writes commits with a delay, and a crash would lose them. Open it"
                            + " with ;WRITE_DELAY=0 in its URL.");
        }
        if (FORGETFUL.matcher(version).matches()) {
            throw new MisuseException("H2 " + version + " loses commits in a file when its process is killed. Use H2"
                    + " 2.4.240, or PostgreSQL.");
        }
    }
}
