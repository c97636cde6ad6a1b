package dev.espalier.mdm.simulator.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines of a request before its body.
 *
 * @param method HTTP method
 * @param target what is asked for, as it was sent
 * @param version for example {@code HTTP/1.1}
 * @param headers values by lower-case name
 */
record Head(String method, String target, String version, Map<String, List<String>> headers) {

    static Head of(String[] requestLine, List<String> lines) throws Malformed {
        var headers = new TreeMap<String, List<String>>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.charAt(colon - 1) == ' ') {
                throw new Malformed(400, "a header without a name");
            }
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).trim();
            headers.merge(name, List.of(value), Head::both);
        }
        return new Head(requestLine[0], requestLine[1], requestLine[2], headers);
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Whether a header that lists words has this one. */
    boolean says(String name, String word) {
        return headers.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .anyMatch(each -> each.trim().equalsIgnoreCase(word));
    }

    /** Whether the connection goes on: the rule since HTTP/1.1, the exception before. */
    boolean persistent() {
        return version.equals("HTTP/1.0") ? says("connection", "keep-alive") : !says("connection", "close");
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
