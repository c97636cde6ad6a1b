package dev.espalier.mdm.testkit.device;

import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceIdentifiers;
import dev.espalier.mdm.domain.device.DeviceOperation;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.ProfileState;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;

/** Devices at servers, and Apple's records about them. Every builder is valid as it is. */
public final class Devices {

    private Devices() {}

    /**
     * An iPad in a full list, without a profile.
     *
     * @param serial its serial number
     * @return the record
     */
    public static DeviceRecord.Builder aDeviceRecord(String serial) {
        return DeviceRecord.builder()
                .serial(new SerialNumber(serial))
                .facts(someFacts().build());
    }

    /**
     * An iPad in the list of changes.
     *
     * @param serial its serial number
     * @param operation Apple's word for what happened
     * @param at when it happened
     * @return the record
     */
    public static DeviceRecord.Builder aDeviceRecord(String serial, String operation, Instant at) {
        return aDeviceRecord(serial).operation(new DeviceOperation(operation, at));
    }

    /**
     * An iPad at a server since the clock's start, without a profile and without a wish for one.
     *
     * @param server where
     * @param serial its serial number
     * @return the device
     */
    public static EnrollableDevice.Builder aDevice(IntegrationId server, String serial) {
        return EnrollableDevice.builder()
                .server(server)
                .serial(new SerialNumber(serial))
                .facts(someFacts().build())
                .profile(ProfileState.none())
                .firstSeenAt(FakeClock.START)
                .answeredAt(FakeClock.START);
    }

    /**
     * A black iPad, assigned in the portal a day before the clock's start.
     *
     * @return the facts
     */
    public static DeviceFacts.Builder someFacts() {
        return DeviceFacts.builder()
                .model("iPad (10th generation)")
                .description("IPAD WI-FI 64GB")
                .color("BLACK")
                .assetTag("A-1001")
                .family("iPad")
                .os("iPadOS")
                .assignedBy("ada@northwind.example")
                .assignedAt(FakeClock.START.minus(Duration.ofDays(1)));
    }

    /**
     * Every kind of number and address that networks know a device by, two of those that a device may have several of.
     *
     * @return the identifiers
     */
    public static DeviceIdentifiers.Builder someIdentifiers() {
        return DeviceIdentifiers.builder()
                .addImeis("356938035643809", "356938035643817")
                .addMeids("A0000000AB12CD", "A0000000AB12CE")
                .eid("89049032004008882600061436890123")
                .wifiAddress("A4B197000001")
                .bluetoothAddress("A4B197000002")
                .ethernetAddress("A4B197000003");
    }

    /**
     * A profile that is attached, and that the device has not picked up.
     *
     * @param profile which, as Apple calls it
     * @return the state
     */
    public static ProfileState assigned(ProfileUuid profile) {
        return state(ProfileStatus.ASSIGNED, profile);
    }

    /**
     * A profile that the device has picked up.
     *
     * @param profile which, as Apple calls it
     * @return the state
     */
    public static ProfileState pushed(ProfileUuid profile) {
        return state(ProfileStatus.PUSHED, profile);
    }

    /**
     * A profile that was taken away and is still shown.
     *
     * @param profile which, as Apple calls it
     * @return the state
     */
    public static ProfileState removed(ProfileUuid profile) {
        return state(ProfileStatus.REMOVED, profile);
    }

    private static ProfileState state(ProfileStatus status, ProfileUuid profile) {
        return ProfileState.builder()
                .status(status)
                .uuid(profile)
                .assignedAt(FakeClock.START)
                .build();
    }
}
