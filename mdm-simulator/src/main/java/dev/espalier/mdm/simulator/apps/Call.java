package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.ContentToken;
import dev.espalier.mdm.simulator.content.Unit;
import dev.espalier.mdm.simulator.http.Request;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that was let in.
 *
 * @param request what was asked
 * @param token by whom
 * @param unit about which unit
 * @param body the body, empty if there is none
 */
record Call(Request request, ContentToken token, Unit unit, ObjectNode body) {

    Optional<String> text(String name) {
        return request.parameter(name);
    }

    Optional<Boolean> flag(String name) {
        return text(name).map(value -> {
            Refused.unless(value.equals("true") || value.equals("false"), 9602);
            return value.equals("true");
        });
    }

    boolean isSet(String name) {
        return flag(name).orElse(false);
    }

    Optional<Integer> number(String name) {
        return text(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw Refused.invalid();
            }
        });
    }

    /** A parameter that only takes some words. */
    Optional<String> word(String name, String... words) {
        var value = text(name);
        value.ifPresent(given -> Refused.unless(List.of(words).contains(given), 9602));
        return value;
    }
}
