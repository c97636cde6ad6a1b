package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about devices or profiles is refused. */
public enum DeviceRefusal implements RefusalCode {
    /** The server has no such device. */
    NO_SUCH_DEVICE("device.no-such-device", "S17"),
    /** The account has no such profile. */
    NO_SUCH_PROFILE("device.no-such-profile", "S20"),
    /** A setting of a profile is outside Apple's limits. */
    PROFILE_INVALID("device.profile-invalid", "S20"),
    /** Apple refuses to define the profile. */
    PROFILE_REFUSED_BY_APPLE("device.profile-refused-by-apple", "S20"),
    /** More devices at once than one call takes. */
    TOO_MANY_DEVICES("device.too-many-devices", "S20"),
    /** A full list did not show many devices; they are not released before a person confirms. */
    TOO_MANY_ABSENT("device.too-many-absent", "S22"),
    /** Giving devices up was not confirmed with the right number of devices. */
    DISOWNING_NOT_CONFIRMED("device.disowning-not-confirmed", "E1"),
    /** Somebody else locked the device before; the code of that lock is not ours. */
    LOCKED_BEFORE("device.locked-before", "E2"),
    /** The organization is in a program that cannot lock devices. */
    LOCK_NOT_FOR_ORGANIZATION("device.lock-not-for-organization", "E2"),
    /** Devices of this kind cannot be locked through Apple's service. */
    LOCK_NOT_FOR_DEVICE("device.lock-not-for-device", "E2"),
    /** Apple failed to lock the device and did not say why. */
    LOCK_FAILED("device.lock-failed", "E2"),
    /** We hold no bypass code of the device. */
    NO_BYPASS_CODE("device.no-bypass-code", "E2"),
    /** Apple knows of no device that this one came for. */
    NO_REPLACEMENT("device.no-replacement", "E3"),
    /** Apple has no profile with this id at the server, so it cannot be taken over. */
    NO_PROFILE_AT_APPLE("device.no-profile-at-apple", "E6");

    private final String code;
    private final String rule;

    DeviceRefusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }
}
