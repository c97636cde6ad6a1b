package dev.espalier.mdm.domain.access;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A refused request: the reason and what a sentence about it needs. Nothing was changed.
 *
 * @param reason why
 * @param parameters by name; each value is a {@link String}, a {@link Long} or an {@link Instant}; never a secret
 */
public record Refusal(RefusalCode reason, Map<String, Object> parameters) {

    /**
     * Keeps a copy in order of the names.
     *
     * @throws IllegalArgumentException if a value is of another type
     */
    public Refusal {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        if (!parameters.values().stream().allMatch(Refusal::allowed)) {
            throw new IllegalArgumentException("A refusal's parameters are texts, whole numbers and times.");
        }
    }

    private static boolean allowed(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Instant;
    }

    /**
     * A refusal that its reason says whole.
     *
     * @param reason why
     * @return the refusal, without parameters
     */
    public static Refusal of(RefusalCode reason) {
        return new Refusal(reason, Map.of());
    }

    /**
     * The same refusal with one more parameter.
     *
     * @param name the parameter's name in the sentence
     * @param value a {@link String}, a {@link Long} or an {@link Instant}
     * @return the fuller refusal
     */
    public Refusal with(String name, Object value) {
        var more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Refusal(reason, more);
    }

    /**
     * The stable name of the reason.
     *
     * @return as {@link RefusalCode#code()}
     */
    public String code() {
        return reason.code();
    }

    /**
     * The rule behind it.
     *
     * @return as {@link RefusalCode#rule()}
     */
    public String rule() {
        return reason.rule();
    }
}
