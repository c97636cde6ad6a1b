package dev.espalier.mdm.simulator;

/** Which portal an organization uses, as the account call reports it. */
public enum OrganizationKind {
    /** School Manager: {@code edu}, {@code v2}. */
    SCHOOL("edu", "v2"),
    /** Business Manager: {@code org}, {@code v2}. */
    BUSINESS("org", "v2"),
    /** A school that never left the old deployment programs: {@code edu}, {@code v1}. */
    LEGACY_SCHOOL("edu", "v1");

    private final String type;
    private final String version;

    OrganizationKind(String type, String version) {
        this.type = type;
        this.version = version;
    }

    /**
     * Returns {@code org_type} of the account call.
     *
     * @return {@code edu} or {@code org}
     */
    public String type() {
        return type;
    }

    /**
     * Returns {@code org_version} of the account call.
     *
     * @return {@code v1} or {@code v2}
     */
    public String version() {
        return version;
    }
}
