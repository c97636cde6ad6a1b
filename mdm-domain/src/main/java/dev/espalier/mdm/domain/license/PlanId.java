package dev.espalier.mdm.domain.license;

import java.util.UUID;

/**
 * Which plan.
 *
 * @param value random, and unique in an account
 */
public record PlanId(UUID value) {

    /**
     * Reads the form that {@link #toString()} writes.
     *
     * @param text a UUID in its usual form
     * @return the id
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static PlanId of(String text) {
        return new PlanId(WrittenId.read("a plan", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
