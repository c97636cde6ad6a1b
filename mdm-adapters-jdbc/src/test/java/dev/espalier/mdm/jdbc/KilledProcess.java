package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.testkit.journal.Events;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Commits one transaction, says so in the middle of the next one, and waits there to be killed. */
final class KilledProcess {
    static final AccountId ACCOUNT = new AccountId("crash");
    static final LocationId COMMITTED = new LocationId("committed");
    static final LocationId NOT_COMMITTED = new LocationId("not-committed");
    static final String IN_THE_MIDDLE = "in the middle";

    private KilledProcess() {}

    public static void main(String[] arguments) {
        var storage = TestDatabase.storage(TestDatabase.pool(arguments[0]));
        storage.unitOfWork().inTransaction(ACCOUNT, stores -> {
            stores.journal().append(Events.anEvent("kept"));
            return stores.locations().put(new Location(COMMITTED, "Kept"));
        });
        storage.unitOfWork().inTransaction(ACCOUNT, stores -> {
            stores.locations().put(new Location(NOT_COMMITTED, "Lost"));
            return waitForTheEnd();
        });
    }

    private static int waitForTheEnd() {
        System.out.println(IN_THE_MIDDLE);
        try {
            return System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
