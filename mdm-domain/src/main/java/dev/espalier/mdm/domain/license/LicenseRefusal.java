package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about licenses was not done. */
public enum LicenseRefusal implements RefusalCode {
    /** No unit within reach has such an app or book. */
    NO_SUCH_ASSET("license.no-such-asset", "A21"),
    /** The holders of an asset changed while they were read, again and again. */
    HOLDERS_MOVING("license.holders-moving", "A23");

    private final String code;
    private final String rule;

    LicenseRefusal(String code, String rule) {
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
