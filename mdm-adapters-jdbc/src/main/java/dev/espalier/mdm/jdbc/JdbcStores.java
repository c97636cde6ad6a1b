package dev.espalier.mdm.jdbc;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.jdbc.content.JdbcContentStore;
import dev.espalier.mdm.jdbc.content.JdbcUnitStateStore;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.device.JdbcDeviceStore;
import dev.espalier.mdm.jdbc.device.JdbcLockStore;
import dev.espalier.mdm.jdbc.device.JdbcProfileStore;
import dev.espalier.mdm.jdbc.device.JdbcSyncStateStore;
import dev.espalier.mdm.jdbc.inventory.JdbcManagedDeviceStore;
import dev.espalier.mdm.jdbc.invite.JdbcContentUserStore;
import dev.espalier.mdm.jdbc.invite.JdbcInvitationStore;
import dev.espalier.mdm.jdbc.invite.JdbcPseudonymStore;
import dev.espalier.mdm.jdbc.invite.JdbcUserOperationStore;
import dev.espalier.mdm.jdbc.invite.JdbcUserReadingStore;
import dev.espalier.mdm.jdbc.journal.JdbcJournalStore;
import dev.espalier.mdm.jdbc.license.JdbcAssetStore;
import dev.espalier.mdm.jdbc.license.JdbcAssignmentStore;
import dev.espalier.mdm.jdbc.license.JdbcContentProfileStore;
import dev.espalier.mdm.jdbc.license.JdbcInstallableStore;
import dev.espalier.mdm.jdbc.license.JdbcMigrationStore;
import dev.espalier.mdm.jdbc.license.JdbcMirrorStateStore;
import dev.espalier.mdm.jdbc.license.JdbcNotificationStore;
import dev.espalier.mdm.jdbc.license.JdbcOperationStore;
import dev.espalier.mdm.jdbc.license.JdbcPlanStore;
import dev.espalier.mdm.jdbc.license.JdbcRevocationStore;
import dev.espalier.mdm.jdbc.license.JdbcStoreFactsStore;
import dev.espalier.mdm.jdbc.license.JdbcStudyAppStore;
import dev.espalier.mdm.jdbc.license.JdbcWaitingStore;
import dev.espalier.mdm.jdbc.location.JdbcLocationStore;
import dev.espalier.mdm.jdbc.people.JdbcClassStore;
import dev.espalier.mdm.jdbc.people.JdbcPersonStore;
import dev.espalier.mdm.jdbc.server.JdbcAppleIdentityStore;
import dev.espalier.mdm.jdbc.server.JdbcServerStore;
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

/** The stores of one account in one transaction. */
final class JdbcStores implements Stores {
    private final AccountSql sql;
    private final JdbcJournalStore journal;

    JdbcStores(AccountSql sql, Seal seal) {
        this.sql = sql;
        this.journal = new JdbcJournalStore(sql, seal);
    }

    @Override
    public LocationStore locations() {
        return new JdbcLocationStore(sql);
    }

    @Override
    public ServerStore servers() {
        return new JdbcServerStore(sql);
    }

    @Override
    public AppleIdentityStore appleIdentities() {
        return JdbcAppleIdentityStore.ofServers(sql);
    }

    @Override
    public SyncStateStore syncStates() {
        return new JdbcSyncStateStore(sql);
    }

    @Override
    public DeviceStore devices() {
        return new JdbcDeviceStore(sql);
    }

    @Override
    public ProfileStore profiles() {
        return new JdbcProfileStore(sql);
    }

    @Override
    public LockStore locks() {
        return new JdbcLockStore(sql);
    }

    @Override
    public ManagedDeviceStore managedDevices() {
        return new JdbcManagedDeviceStore(sql);
    }

    @Override
    public AssetStore assets() {
        return new JdbcAssetStore(sql);
    }

    @Override
    public AssignmentStore assignments() {
        return new JdbcAssignmentStore(sql);
    }

    @Override
    public StoreFactsStore storeFacts() {
        return new JdbcStoreFactsStore(sql);
    }

    @Override
    public MirrorStateStore mirrorStates() {
        return new JdbcMirrorStateStore(sql);
    }

    @Override
    public PseudonymStore pseudonyms() {
        return new JdbcPseudonymStore(sql);
    }

    @Override
    public ContentUserStore contentUsers() {
        return new JdbcContentUserStore(sql);
    }

    @Override
    public UserReadingStore userReadings() {
        return new JdbcUserReadingStore(sql);
    }

    @Override
    public UserOperationStore userOperations() {
        return new JdbcUserOperationStore(sql);
    }

    @Override
    public InvitationStore invitations() {
        return new JdbcInvitationStore(sql);
    }

    @Override
    public MigrationStore migrations() {
        return new JdbcMigrationStore(sql);
    }

    @Override
    public StudyAppStore studyApps() {
        return new JdbcStudyAppStore(sql);
    }

    @Override
    public PersonStore people() {
        return new JdbcPersonStore(sql);
    }

    @Override
    public ClassStore classes() {
        return new JdbcClassStore(sql);
    }

    @Override
    public ContentStore units() {
        return new JdbcContentStore(sql);
    }

    @Override
    public AppleIdentityStore unitIdentities() {
        return JdbcAppleIdentityStore.ofUnits(sql);
    }

    @Override
    public UnitStateStore unitStates() {
        return new JdbcUnitStateStore(sql);
    }

    @Override
    public JdbcJournalStore journal() {
        return journal;
    }

    @Override
    public ContentProfileStore contentProfiles() {
        return new JdbcContentProfileStore(sql);
    }

    @Override
    public PlanStore plans() {
        return new JdbcPlanStore(sql);
    }

    @Override
    public OperationStore operations() {
        return new JdbcOperationStore(sql);
    }

    @Override
    public WaitingStore waiting() {
        return new JdbcWaitingStore(sql);
    }

    @Override
    public RevocationStore revocations() {
        return new JdbcRevocationStore(sql);
    }

    @Override
    public InstallableStore installables() {
        return new JdbcInstallableStore(sql);
    }

    @Override
    public NotificationStore notifications() {
        return new JdbcNotificationStore(sql);
    }
}
