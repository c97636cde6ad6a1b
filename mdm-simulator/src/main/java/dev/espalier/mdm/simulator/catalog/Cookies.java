package dev.espalier.mdm.simulator.catalog;

import dev.espalier.mdm.simulator.http.Request;
import java.util.List;
import java.util.Optional;

/**
 * The cookies of a request.
 *
 * @param headers values of the header
 */
record Cookies(List<String> headers) {

    static Cookies of(Request request) {
        return new Cookies(request.headers().getOrDefault("cookie", List.of()));
    }

    /** A value, with the quotation marks gone that some clients put around Base64. */
    Optional<String> get(String name) {
        return headers.stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(pair -> pair.trim().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name))
                .map(pair -> pair[1].replaceAll("^\"|\"$", ""))
                .findFirst();
    }
}
