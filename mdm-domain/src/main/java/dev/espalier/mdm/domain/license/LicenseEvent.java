package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen to the licenses of a unit. The numbers in the entries explain every difference of the mirror's. */
public enum LicenseEvent implements EventKind {
    /** A page of assets brought new ones or other counts. */
    COUNTS_CHANGED("license.counts-changed"),
    /** Assets are not listed any more. */
    ASSETS_GONE("license.assets-gone"),
    /** Counts moved again and again while they were read, and were taken as they came. */
    COUNTS_UNSTABLE("license.counts-unstable"),
    /** A full reading of assignments was begun. */
    FULL_READING_BEGUN("license.full-reading-begun"),
    /** A full reading of assignments came to its end. */
    FULL_READING_ENDED("license.full-reading-ended"),
    /** Apple did not know the version from which changes were asked for (9721). */
    VERSION_REFUSED("license.version-refused"),
    /** A page of assignments brought new ones. */
    ASSIGNMENTS_FOUND("license.assignments-found"),
    /** Assignments of an asset are not there any more. */
    ASSIGNMENTS_GONE("license.assignments-gone"),
    /** An asset was hidden (rule A24). */
    HIDDEN("license.hidden"),
    /** A hidden asset is shown again (rule A24). */
    SHOWN("license.shown");

    private final String code;

    LicenseEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
