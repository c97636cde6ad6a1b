package dev.espalier.mdm.testkit.journal;

import dev.espalier.mdm.domain.journal.AccountEvent;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.access.Callers;

/** Things that happened. */
public final class Events {

    private Events() {}

    /**
     * Something that an administrator did to the account.
     *
     * @param note what tells it from other events
     * @return the event
     */
    public static JournalEvent anEvent(String note) {
        return JournalEvent.of(
                        AccountEvent.DEVICES_LOCATED, Subject.account(), Callers.anAdministrator(), FakeClock.START)
                .with("note", note);
    }
}
