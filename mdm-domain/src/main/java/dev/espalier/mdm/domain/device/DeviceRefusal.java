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
    TOO_MANY_ABSENT("device.too-many-absent", "S22");

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
