package dev.espalier.mdm.domain.journal;

/** What can happen: one constant per kind of event, in an enum of the concept that it happens to. */
public interface EventKind {

    /**
     * The stable name of the kind.
     *
     * @return concept, dot, past participle, in lower case: {@code server.renewed}; never changes
     */
    String code();
}
