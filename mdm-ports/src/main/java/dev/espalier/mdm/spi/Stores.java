package dev.espalier.mdm.spi;

import dev.espalier.mdm.failure.MisuseException;
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

/** The stores of one account, for the time of one transaction. */
public interface Stores {

    /**
     * The account's locations.
     *
     * @return the store
     */
    LocationStore locations();

    /**
     * Server integrations and their drafts.
     *
     * @return the store
     */
    ServerStore servers();

    /**
     * Which Apple servers the account holds.
     *
     * @return the store
     */
    AppleIdentityStore appleIdentities();

    /**
     * How far devices have been read.
     *
     * @return the store
     */
    SyncStateStore syncStates();

    /**
     * Devices at servers.
     *
     * @return the store
     */
    DeviceStore devices();

    /**
     * Enrollment profiles.
     *
     * @return the store
     */
    ProfileStore profiles();

    /**
     * Activation Locks.
     *
     * @return the store
     */
    LockStore locks();

    /**
     * Where devices are.
     *
     * @return the store
     */
    ManagedDeviceStore managedDevices();

    /**
     * Units of Apps and Books.
     *
     * @return the store
     */
    default ContentStore units() {
        throw new MisuseException("This storage keeps no units of Apps and Books.");
    }

    /**
     * Which units of Apps and Books the account holds, as {@link #appleIdentities} does for servers.
     *
     * @return the store
     */
    default AppleIdentityStore unitIdentities() {
        throw new MisuseException("This storage keeps no units of Apps and Books.");
    }

    /**
     * How far units have been read.
     *
     * @return the store
     */
    default UnitStateStore unitStates() {
        throw new MisuseException("This storage keeps no units of Apps and Books.");
    }

    /**
     * What units of Apps and Books own.
     *
     * @return the store
     */
    default AssetStore assets() {
        throw new MisuseException("This storage keeps no assets of Apps and Books.");
    }

    /**
     * Who holds the licenses of units.
     *
     * @return the store
     */
    default AssignmentStore assignments() {
        throw new MisuseException("This storage keeps no assignments of Apps and Books.");
    }

    /**
     * What the store says about the items of units.
     *
     * @return the store
     */
    default StoreFactsStore storeFacts() {
        throw new MisuseException("This storage keeps no facts of the store.");
    }

    /**
     * The study apps that teachers picked.
     *
     * @return the store
     */
    default StudyAppStore studyApps() {
        throw new MisuseException("This storage keeps no study apps.");
    }

    /**
     * How far the licenses of units have been read.
     *
     * @return the store
     */
    default MirrorStateStore mirrorStates() {
        throw new MisuseException("This storage keeps no licenses of Apps and Books.");
    }

    /**
     * People.
     *
     * @return the store
     * @throws MisuseException if this storage keeps no people
     */
    default PersonStore people() {
        throw new MisuseException("This storage keeps no people; bring one that does, or a directory of your own.");
    }

    /**
     * Classes and their members.
     *
     * @return the store
     * @throws MisuseException if this storage keeps no classes
     */
    default ClassStore classes() {
        throw new MisuseException("This storage keeps no classes; bring one that does, or a directory of your own.");
    }

    /**
     * What goes to whom.
     *
     * @return the store
     */
    default ContentProfileStore contentProfiles() {
        throw new MisuseException("This storage keeps no content profiles.");
    }

    /**
     * Plans with their lines.
     *
     * @return the store
     */
    default PlanStore plans() {
        throw new MisuseException("This storage keeps no plans.");
    }

    /**
     * Changes of licenses that are followed to their end.
     *
     * @return the store
     */
    default OperationStore operations() {
        throw new MisuseException("This storage keeps no changes of licenses.");
    }

    /**
     * Who waits for a license.
     *
     * @return the store
     */
    default WaitingStore waiting() {
        throw new MisuseException("This storage keeps no wishes for licenses.");
    }

    /**
     * Revocations from many holders.
     *
     * @return the store
     */
    default RevocationStore revocations() {
        throw new MisuseException("This storage keeps no revocations.");
    }

    /**
     * What may be installed.
     *
     * @return the store
     */
    default InstallableStore installables() {
        throw new MisuseException("This storage keeps no installable licenses.");
    }

    /**
     * Items under way from users to devices.
     *
     * @return the store
     */
    default MigrationStore migrations() {
        throw new MisuseException("This storage keeps no migrations.");
    }

    /**
     * Notifications that were taken in.
     *
     * @return the store
     */
    default NotificationStore notifications() {
        throw new MisuseException("This storage keeps no notifications.");
    }

    /**
     * What happened.
     *
     * @return the store
     */
    JournalStore journal();

    /**
     * By which client user id Apple knows each person.
     *
     * @return the store
     */
    default PseudonymStore pseudonyms() {
        throw new MisuseException("This storage keeps no pseudonyms.");
    }

    /**
     * The mirror of users.
     *
     * @return the store
     */
    default ContentUserStore contentUsers() {
        throw new MisuseException("This storage keeps no users of Apps and Books.");
    }

    /**
     * How far users have been read.
     *
     * @return the store
     */
    default UserReadingStore userReadings() {
        throw new MisuseException("This storage keeps no users of Apps and Books.");
    }

    /**
     * Operations on users.
     *
     * @return the store
     */
    default UserOperationStore userOperations() {
        throw new MisuseException("This storage keeps no operations on users.");
    }

    /**
     * Invitations.
     *
     * @return the store
     */
    default InvitationStore invitations() {
        throw new MisuseException("This storage keeps no invitations.");
    }
}
