package dev.espalier.mdm.simulator;

import java.util.List;

/** The last requests that arrived at Apple's side; the oldest are forgotten first. */
public interface RequestLog {

    /** How many requests are kept. */
    int CAPACITY = 2_000;

    /**
     * Lists the requests.
     *
     * @return oldest first
     */
    List<LoggedRequest> all();

    /**
     * Lists the requests of one path.
     *
     * @param path for example {@code /session}
     * @return oldest first
     */
    default List<LoggedRequest> to(String path) {
        return all().stream().filter(request -> request.path().equals(path)).toList();
    }

    /** Forgets every request. */
    void clear();
}
