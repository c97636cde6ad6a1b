package dev.espalier.mdm.domain.access;

/** Why something was refused: one constant per reason, in an enum of the concept that refuses. */
public interface RefusalCode {

    /**
     * The stable name of the reason, for programs and for the sentence's key: {@code server.other-server}.
     *
     * @return concept, dot, reason in lower case with hyphens; never changes
     */
    String code();

    /**
     * The rule behind it.
     *
     * @return the rule's id in the list of rules, such as {@code S11}
     */
    String rule();
}
