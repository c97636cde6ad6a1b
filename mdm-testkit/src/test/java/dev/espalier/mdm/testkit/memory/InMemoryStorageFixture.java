package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.FakeClock;

/** A fresh storage for each test. */
abstract class InMemoryStorageFixture {

    private final FakeClock clock = FakeClock.started();
    private final InMemoryStorage storage = new InMemoryStorage(clock);

    public Storage storage() {
        return storage;
    }

    public FakeClock clock() {
        return clock;
    }
}
