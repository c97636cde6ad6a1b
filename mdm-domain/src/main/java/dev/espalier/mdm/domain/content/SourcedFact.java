package dev.espalier.mdm.domain.content;

import java.time.Instant;

/**
 * A fact, with where it comes from and how old it is (rules A8 to A11).
 *
 * @param value the fact
 * @param source who said so
 * @param asOf when
 */
public record SourcedFact(String value, Source source, Instant asOf) {

    /** Who said so. */
    public enum Source {
        /** Apple, in an answer. */
        APPLE,
        /** An administrator, in a note. */
        ADMINISTRATOR
    }
}
