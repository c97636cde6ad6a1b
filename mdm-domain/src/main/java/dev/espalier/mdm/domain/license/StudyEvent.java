package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.journal.EventKind;

/** What happens to study apps, for the journal. */
public enum StudyEvent implements EventKind {
    /** A teacher picked an app. */
    PICKED("study.picked"),
    /** A teacher gave a picked app up. */
    DROPPED("study.dropped"),
    /** A teacher started an app in a class. */
    STARTED("study.started"),
    /** The administrator ended teachers' use of a unit, and their lists were emptied. */
    EMPTIED("study.emptied");

    private final String code;

    StudyEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
