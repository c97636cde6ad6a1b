package dev.espalier.mdm.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it arrived, and the status of its answer.
 *
 * @param at when, by the virtual clock
 * @param method HTTP method
 * @param path path without query
 * @param query the query as it was sent, possibly empty
 * @param headers headers by lower-case name
 * @param body the body, cut after 64 KiB
 * @param status status of the answer; 0 if the connection was dropped
 */
public record LoggedRequest(
        Instant at,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body,
        int status) {

    /**
     * Returns the first value of a header.
     *
     * @param name its name, in any case
     * @return the value, or nothing
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /** Shows neither headers nor body, because they hold credentials. */
    @Override
    public String toString() {
        return at + " " + method + " " + path + " → " + status;
    }
}
