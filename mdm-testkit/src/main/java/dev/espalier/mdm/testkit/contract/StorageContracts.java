package dev.espalier.mdm.testkit.contract;

import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.FakeClock;
import org.junit.jupiter.api.Nested;

/**
 * All that a storage promises, for a test class to extend. The same storage may serve all tests.
 *
 * <pre>{@code
 * class OurStorageTest extends StorageContracts {
 *     private static final FakeClock CLOCK = FakeClock.started();
 *     private static final Storage STORAGE = OurStorage.with(CLOCK);
 *
 *     @Override
 *     public Storage storage() {
 *         return STORAGE;
 *     }
 *
 *     @Override
 *     public FakeClock clock() {
 *         return CLOCK;
 *     }
 * }
 * }</pre>
 */
public abstract class StorageContracts {

    /** For the test class that says which storage it is about. */
    protected StorageContracts() {}

    /**
     * The storage that is tested.
     *
     * @return the storage, ready for use
     */
    public abstract Storage storage();

    /**
     * The clock that {@link #storage()} was given.
     *
     * @return the clock
     */
    public abstract FakeClock clock();

    abstract class OnStorage implements StorageContract {

        @Override
        public Storage storage() {
            return StorageContracts.this.storage();
        }

        @Override
        public FakeClock clock() {
            return StorageContracts.this.clock();
        }
    }

    @Nested
    class AccountStore extends OnStorage implements AccountStoreContract {}

    @Nested
    class AppleIdentityStore extends OnStorage implements AppleIdentityStoreContract {}

    @Nested
    class AssetStore extends OnStorage implements AssetStoreContract {}

    @Nested
    class AssignmentStore extends OnStorage implements AssignmentStoreContract {}

    @Nested
    class ClassStore extends OnStorage implements ClassStoreContract {}

    @Nested
    class ContentStore extends OnStorage implements ContentStoreContract {}

    @Nested
    class ContentUserStore extends OnStorage implements ContentUserStoreContract {}

    @Nested
    class DeviceHistory extends OnStorage implements DeviceHistoryContract {}

    @Nested
    class DeviceList extends OnStorage implements DeviceListContract {}

    @Nested
    class DeviceOrder extends OnStorage implements DeviceOrderContract {}

    @Nested
    class DeviceStore extends OnStorage implements DeviceStoreContract {}

    @Nested
    class DeviceWork extends OnStorage implements DeviceWorkContract {}

    @Nested
    class InvitationStore extends OnStorage implements InvitationStoreContract {}

    @Nested
    class JournalStore extends OnStorage implements JournalStoreContract {}

    @Nested
    class LeaseBudget extends OnStorage implements LeaseBudgetContract {}

    @Nested
    class LeasedWork extends OnStorage implements LeasedWorkContract {}

    @Nested
    class Leases extends OnStorage implements LeasesContract {}

    @Nested
    class LocationStore extends OnStorage implements LocationStoreContract {}

    @Nested
    class LockStore extends OnStorage implements LockStoreContract {}

    @Nested
    class ManagedDeviceList extends OnStorage implements ManagedDeviceListContract {}

    @Nested
    class ManagedDeviceStore extends OnStorage implements ManagedDeviceStoreContract {}

    @Nested
    class MirrorStateStore extends OnStorage implements MirrorStateStoreContract {}

    @Nested
    class OperationStore extends OnStorage implements OperationStoreContract {}

    @Nested
    class PersonStore extends OnStorage implements PersonStoreContract {}

    @Nested
    class PlanStore extends OnStorage implements PlanStoreContract {}

    @Nested
    class ProfileStore extends OnStorage implements ProfileStoreContract {}

    @Nested
    class SecretVault extends OnStorage implements SecretVaultContract {}

    @Nested
    class ServerDrafts extends OnStorage implements ServerDraftsContract {}

    @Nested
    class ServerStore extends OnStorage implements ServerStoreContract {}

    @Nested
    class StudyAppStore extends OnStorage implements StudyAppStoreContract {}

    @Nested
    class SyncStateStore extends OnStorage implements SyncStateStoreContract {}

    @Nested
    class UnitOfWork extends OnStorage implements UnitOfWorkContract {}

    @Nested
    class UnitStateStore extends OnStorage implements UnitStateStoreContract {}
}
