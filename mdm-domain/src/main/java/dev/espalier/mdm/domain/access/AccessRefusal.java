package dev.espalier.mdm.domain.access;

/** What {@link AccessPolicy} refuses. */
public enum AccessRefusal implements RefusalCode {
    /** The integration is outside the caller's locations, or is not there at all: which of the two is not said. */
    OUT_OF_REACH("access.out-of-reach", "X2"),
    /** Within reach, but the Administrator's to do. */
    ADMINISTRATOR_ONLY("access.administrator-only", "X2"),
    /** A device that is not at one of the caller's locations. */
    NOT_YOUR_DEVICE("access.not-your-device", "X2"),
    /** A teacher asked for something else than study apps. */
    TEACHER("access.teacher", "X3"),
    /** A partner asked for something of the push certificate. */
    PUSH_CERTIFICATE("access.push-certificate", "X4");

    private final String code;
    private final String rule;

    AccessRefusal(String code, String rule) {
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
