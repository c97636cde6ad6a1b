package dev.espalier.mdm.testkit.license;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.PlanId;
import dev.espalier.mdm.domain.license.PlanRow;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.testkit.FakeClock;
import java.util.Set;
import java.util.UUID;

/** Profiles, plans, operations and revocations as they usually are. */
public final class LicenseWorks {
    /** The administrator who asks for things. */
    public static final Actor ADMINISTRATOR = new Actor(Role.ADMINISTRATOR, "u-1");

    private LicenseWorks() {}

    /**
     * A unit's id.
     *
     * @return a random one
     */
    public static IntegrationId aUnit() {
        return new IntegrationId(UUID.randomUUID());
    }

    /**
     * A license for a device.
     *
     * @param asset the store's number of an item
     * @param serial the device's serial number
     * @return the license
     */
    public static Assignment toDevice(String asset, String serial) {
        return new Assignment(AssetKey.of(asset), new Assignee.ToDevice(new SerialNumber(serial)));
    }

    /**
     * A license of a user.
     *
     * @param asset the adamId of the item, in its usual edition
     * @param user the client user id
     * @return the license
     */
    public static Assignment toUser(String asset, String user) {
        return new Assignment(AssetKey.of(asset), new Assignee.ToUser(new ClientUserId(user)));
    }

    /**
     * A profile that gives one item of a unit to one device.
     *
     * @param unit the unit
     * @return a builder to be changed
     */
    public static ContentProfile.Builder aContentProfile(IntegrationId unit) {
        var profile = ContentProfile.builder();
        profile.id(new ContentProfileId(UUID.randomUUID()))
                .version(Version.first())
                .label("Reading")
                .addItems(AssetKey.of("361309726"))
                .addUnits(unit)
                .target(new ProfileTarget.Devices(Set.of(new SerialNumber("C01"))))
                .wantedSince(FakeClock.START)
                .definedBy(ADMINISTRATOR);
        return profile;
    }

    /**
     * A plan that is being made.
     *
     * @return a builder to be changed
     */
    public static LicensePlan.Builder aPlan() {
        var plan = LicensePlan.builder();
        plan.id(new PlanId(UUID.randomUUID()))
                .version(Version.first())
                .madeBy(ADMINISTRATOR)
                .madeAt(FakeClock.START);
        return plan;
    }

    /**
     * A line that gives a license.
     *
     * @param sequence where it stands
     * @param unit from which unit
     * @param license which license
     * @return the line
     */
    public static PlanRow aRow(long sequence, IntegrationId unit, Assignment license) {
        return PlanRow.builder()
                .sequence(sequence)
                .kind(PlanRow.Kind.ASSIGN)
                .unit(unit)
                .pair(license)
                .build();
    }

    /**
     * An operation that gives licenses.
     *
     * @param unit of which unit
     * @return a builder to be changed
     */
    public static LicenseOperation.Builder anOperation(IntegrationId unit) {
        var operation = LicenseOperation.builder();
        operation
                .id(new OperationId(UUID.randomUUID()))
                .unit(unit)
                .kind(OperationKind.ASSOCIATE)
                .origin(AssignmentOrigin.PLAN)
                .askedBy(ADMINISTRATOR)
                .intendedAt(FakeClock.START)
                .nextLook(FakeClock.START.plusSeconds(60))
                .tasks(1);
        return operation;
    }

    /**
     * A revocation of everything.
     *
     * @param unit of which unit
     * @return a builder to be changed
     */
    public static Revocation.Builder aRevocation(IntegrationId unit) {
        var revocation = Revocation.builder();
        revocation
                .id(new RevocationId(UUID.randomUUID()))
                .unit(unit)
                .reach(Revocation.Reach.EVERYBODY)
                .plannedBy(ADMINISTRATOR)
                .plannedAt(FakeClock.START)
                .holders(2)
                .licenses(3)
                .irrevocable(1);
        return revocation;
    }
}
