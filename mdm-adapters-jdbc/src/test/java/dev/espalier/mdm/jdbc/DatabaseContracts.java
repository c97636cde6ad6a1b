package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.contract.StorageContracts;

/** All that a storage promises, on one database for all tests of the class. */
abstract class DatabaseContracts extends StorageContracts {

    /** A storage that lives as long as the class's tests. */
    record Subject(Storage storage, FakeClock clock) {

        static Subject on(TestDatabase database) {
            var clock = FakeClock.started();
            return new Subject(
                    JdbcStorage.on(database.empty())
                            .masterKey(TestKeys.FIRST)
                            .clock(clock)
                            .build(),
                    clock);
        }
    }

    abstract Subject subject();

    @Override
    public Storage storage() {
        return subject().storage();
    }

    @Override
    public FakeClock clock() {
        return subject().clock();
    }
}
