package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.JournalHead;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.Installation;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.UnitOfWork;
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
import dev.espalier.mdm.spi.journal.JournalListener;
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
import java.util.List;
import java.util.function.Function;

/** Tells a listener after the commit of every transaction that wrote to the journal. */
public record AnnouncingUnitOfWork(UnitOfWork unitOfWork, JournalListener listener) implements UnitOfWork {

    @Override
    public <T> T inTransaction(AccountId account, Function<Stores, T> work) {
        var watched = new Watched<>(work);
        T result = unitOfWork.inTransaction(account, watched);
        watched.announce(listener, account);
        return result;
    }

    @Override
    public <T> T inTransaction(Lease lease, Function<Stores, T> work) {
        var watched = new Watched<>(work);
        T result = unitOfWork.inTransaction(lease, watched);
        watched.announce(listener, lease.account());
        return result;
    }

    @Override
    public <T> T inInstallation(Function<Installation, T> work) {
        return unitOfWork.inInstallation(work);
    }

    /** Work that remembers whether it wrote to the journal. */
    private static final class Watched<T> implements Function<Stores, T> {
        private final Function<Stores, T> work;
        private boolean wrote;

        Watched(Function<Stores, T> work) {
            this.work = work;
        }

        @Override
        public T apply(Stores stores) {
            return work.apply(new WatchedStores(stores, new WatchedJournal(stores, () -> wrote = true)));
        }

        void announce(JournalListener listener, AccountId account) {
            if (wrote) {
                listener.grown(account);
            }
        }
    }

    private record WatchedJournal(Stores stores, Runnable wrote) implements JournalStore {
        @Override
        public void append(JournalEvent event) {
            stores.journal().append(event);
            wrote.run();
        }

        @Override
        public List<JournalEntry> read(long after, int max) {
            return stores.journal().read(after, max);
        }

        @Override
        public List<JournalEntry> about(Subject subject, int max) {
            return stores.journal().about(subject, max);
        }

        @Override
        public JournalHead head() {
            return stores.journal().head();
        }
    }

    private record WatchedStores(Stores stores, JournalStore journal) implements Stores {
        @Override
        public LocationStore locations() {
            return stores.locations();
        }

        @Override
        public ServerStore servers() {
            return stores.servers();
        }

        @Override
        public AppleIdentityStore appleIdentities() {
            return stores.appleIdentities();
        }

        @Override
        public SyncStateStore syncStates() {
            return stores.syncStates();
        }

        @Override
        public DeviceStore devices() {
            return stores.devices();
        }

        @Override
        public ProfileStore profiles() {
            return stores.profiles();
        }

        @Override
        public LockStore locks() {
            return stores.locks();
        }

        @Override
        public ManagedDeviceStore managedDevices() {
            return stores.managedDevices();
        }

        @Override
        public ContentStore units() {
            return stores.units();
        }

        @Override
        public AppleIdentityStore unitIdentities() {
            return stores.unitIdentities();
        }

        @Override
        public UnitStateStore unitStates() {
            return stores.unitStates();
        }

        @Override
        public StudyAppStore studyApps() {
            return stores.studyApps();
        }

        @Override
        public AssetStore assets() {
            return stores.assets();
        }

        @Override
        public AssignmentStore assignments() {
            return stores.assignments();
        }

        @Override
        public StoreFactsStore storeFacts() {
            return stores.storeFacts();
        }

        @Override
        public PersonStore people() {
            return stores.people();
        }

        @Override
        public ClassStore classes() {
            return stores.classes();
        }

        @Override
        public MirrorStateStore mirrorStates() {
            return stores.mirrorStates();
        }

        @Override
        public ContentProfileStore contentProfiles() {
            return stores.contentProfiles();
        }

        @Override
        public PlanStore plans() {
            return stores.plans();
        }

        @Override
        public OperationStore operations() {
            return stores.operations();
        }

        @Override
        public WaitingStore waiting() {
            return stores.waiting();
        }

        @Override
        public RevocationStore revocations() {
            return stores.revocations();
        }

        @Override
        public InstallableStore installables() {
            return stores.installables();
        }

        @Override
        public MigrationStore migrations() {
            return stores.migrations();
        }

        @Override
        public NotificationStore notifications() {
            return stores.notifications();
        }

        @Override
        public PseudonymStore pseudonyms() {
            return stores.pseudonyms();
        }

        @Override
        public ContentUserStore contentUsers() {
            return stores.contentUsers();
        }

        @Override
        public UserReadingStore userReadings() {
            return stores.userReadings();
        }

        @Override
        public UserOperationStore userOperations() {
            return stores.userOperations();
        }

        @Override
        public InvitationStore invitations() {
            return stores.invitations();
        }
    }
}
