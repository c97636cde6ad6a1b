package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.journal.EventKind;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.AccountId;
import java.time.Instant;

/** Whose account, and who asks. */
public record Session(AccountId account, Caller caller) {

    /** An event by this caller. */
    public JournalEvent event(EventKind kind, Subject subject, Instant at) {
        return JournalEvent.of(kind, subject, caller, at);
    }
}
