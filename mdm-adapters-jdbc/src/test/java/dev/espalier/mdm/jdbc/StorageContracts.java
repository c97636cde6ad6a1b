package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.contract.AccountStoreContract;
import dev.espalier.mdm.testkit.contract.AppleIdentityStoreContract;
import dev.espalier.mdm.testkit.contract.DeviceListContract;
import dev.espalier.mdm.testkit.contract.DeviceStoreContract;
import dev.espalier.mdm.testkit.contract.DeviceWorkContract;
import dev.espalier.mdm.testkit.contract.JournalStoreContract;
import dev.espalier.mdm.testkit.contract.LeasesContract;
import dev.espalier.mdm.testkit.contract.LocationStoreContract;
import dev.espalier.mdm.testkit.contract.ManagedDeviceStoreContract;
import dev.espalier.mdm.testkit.contract.ProfileStoreContract;
import dev.espalier.mdm.testkit.contract.SecretVaultContract;
import dev.espalier.mdm.testkit.contract.ServerDraftsContract;
import dev.espalier.mdm.testkit.contract.ServerStoreContract;
import dev.espalier.mdm.testkit.contract.SyncStateStoreContract;
import dev.espalier.mdm.testkit.contract.UnitOfWorkContract;
import org.junit.jupiter.api.Nested;

/** All that a storage promises, on one database for all tests of the class. */
abstract class StorageContracts {

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

    abstract class OnSubject {

        public Storage storage() {
            return subject().storage();
        }

        public FakeClock clock() {
            return subject().clock();
        }
    }

    @Nested
    class AccountStore extends OnSubject implements AccountStoreContract {}

    @Nested
    class AppleIdentityStore extends OnSubject implements AppleIdentityStoreContract {}

    @Nested
    class DeviceList extends OnSubject implements DeviceListContract {}

    @Nested
    class DeviceStore extends OnSubject implements DeviceStoreContract {}

    @Nested
    class DeviceWork extends OnSubject implements DeviceWorkContract {}

    @Nested
    class JournalStore extends OnSubject implements JournalStoreContract {}

    @Nested
    class Leases extends OnSubject implements LeasesContract {}

    @Nested
    class LocationStore extends OnSubject implements LocationStoreContract {}

    @Nested
    class ManagedDeviceStore extends OnSubject implements ManagedDeviceStoreContract {}

    @Nested
    class ProfileStore extends OnSubject implements ProfileStoreContract {}

    @Nested
    class SecretVault extends OnSubject implements SecretVaultContract {}

    @Nested
    class ServerDrafts extends OnSubject implements ServerDraftsContract {}

    @Nested
    class ServerStore extends OnSubject implements ServerStoreContract {}

    @Nested
    class SyncStateStore extends OnSubject implements SyncStateStoreContract {}

    @Nested
    class UnitOfWork extends OnSubject implements UnitOfWorkContract {}
}
