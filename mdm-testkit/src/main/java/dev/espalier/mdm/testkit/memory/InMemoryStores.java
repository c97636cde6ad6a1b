package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.content.ContentStore;
import dev.espalier.mdm.spi.content.UnitStateStore;
import dev.espalier.mdm.spi.device.DeviceStore;
import dev.espalier.mdm.spi.device.LockStore;
import dev.espalier.mdm.spi.device.ProfileStore;
import dev.espalier.mdm.spi.device.SyncStateStore;
import dev.espalier.mdm.spi.inventory.ManagedDeviceStore;
import dev.espalier.mdm.spi.invite.ContentUserStore;
import dev.espalier.mdm.spi.invite.InvitationStore;
import dev.espalier.mdm.spi.invite.PseudonymStore;
import dev.espalier.mdm.spi.invite.UserOperationStore;
import dev.espalier.mdm.spi.invite.UserReadingStore;
import dev.espalier.mdm.spi.journal.JournalStore;
import dev.espalier.mdm.spi.license.AssetStore;
import dev.espalier.mdm.spi.license.AssignmentStore;
import dev.espalier.mdm.spi.license.ContentProfileStore;
import dev.espalier.mdm.spi.license.InstallableStore;
import dev.espalier.mdm.spi.license.MigrationStore;
import dev.espalier.mdm.spi.license.MirrorStateStore;
import dev.espalier.mdm.spi.license.NotificationStore;
import dev.espalier.mdm.spi.license.OperationStore;
import dev.espalier.mdm.spi.license.PlanStore;
import dev.espalier.mdm.spi.license.RevocationStore;
import dev.espalier.mdm.spi.license.StoreFactsStore;
import dev.espalier.mdm.spi.license.StudyAppStore;
import dev.espalier.mdm.spi.license.WaitingStore;
import dev.espalier.mdm.spi.location.LocationStore;
import dev.espalier.mdm.spi.people.ClassStore;
import dev.espalier.mdm.spi.people.PersonStore;
import dev.espalier.mdm.spi.server.AppleIdentityStore;
import dev.espalier.mdm.spi.server.ServerStore;

/** The stores of one account. */
record InMemoryStores(AccountId account, AccountTables tables, AppleIdentities identities, InMemoryJournal log)
        implements Stores {

    @Override
    public LocationStore locations() {
        return new InMemoryLocations(tables);
    }

    @Override
    public ServerStore servers() {
        return new InMemoryServers(tables);
    }

    @Override
    public AppleIdentityStore appleIdentities() {
        return identities.of(account);
    }

    @Override
    public SyncStateStore syncStates() {
        return new InMemorySyncStates(tables);
    }

    @Override
    public DeviceStore devices() {
        return new InMemoryDevices(tables);
    }

    @Override
    public ProfileStore profiles() {
        return new InMemoryProfiles(tables);
    }

    @Override
    public LockStore locks() {
        return new InMemoryLocks(tables);
    }

    @Override
    public ManagedDeviceStore managedDevices() {
        return new InMemoryManagedDevices(tables);
    }

    @Override
    public ContentStore units() {
        return new InMemoryUnits(tables);
    }

    @Override
    public AppleIdentityStore unitIdentities() {
        return identities.ofUnits(account);
    }

    @Override
    public UnitStateStore unitStates() {
        return new InMemoryUnitStates(tables);
    }

    @Override
    public AssetStore assets() {
        return new InMemoryAssets(tables);
    }

    @Override
    public AssignmentStore assignments() {
        return new InMemoryAssignments(tables);
    }

    @Override
    public StoreFactsStore storeFacts() {
        return new InMemoryStoreFacts(tables);
    }

    @Override
    public PseudonymStore pseudonyms() {
        return new InMemoryPseudonyms(tables);
    }

    @Override
    public ContentUserStore contentUsers() {
        return new InMemoryContentUsers(tables);
    }

    @Override
    public UserReadingStore userReadings() {
        return new InMemoryUserReadings(tables);
    }

    @Override
    public UserOperationStore userOperations() {
        return new InMemoryUserOperations(tables);
    }

    @Override
    public InvitationStore invitations() {
        return new InMemoryInvitations(tables);
    }

    @Override
    public MigrationStore migrations() {
        return new InMemoryMigrations(tables);
    }

    @Override
    public StudyAppStore studyApps() {
        return new InMemoryStudyApps(tables);
    }

    @Override
    public MirrorStateStore mirrorStates() {
        return new InMemoryMirrorStates(tables);
    }

    @Override
    public PersonStore people() {
        return new InMemoryPeople(tables);
    }

    @Override
    public ClassStore classes() {
        return new InMemoryClasses(tables);
    }

    @Override
    public JournalStore journal() {
        return log;
    }

    @Override
    public ContentProfileStore contentProfiles() {
        return new InMemoryContentProfiles(tables);
    }

    @Override
    public PlanStore plans() {
        return new InMemoryPlans(tables);
    }

    @Override
    public OperationStore operations() {
        return new InMemoryOperations(tables);
    }

    @Override
    public WaitingStore waiting() {
        return new InMemoryWaiting(tables);
    }

    @Override
    public RevocationStore revocations() {
        return new InMemoryRevocations(tables);
    }

    @Override
    public InstallableStore installables() {
        return new InMemoryInstallables(tables);
    }

    @Override
    public NotificationStore notifications() {
        return new InMemoryNotifications(tables);
    }
}
