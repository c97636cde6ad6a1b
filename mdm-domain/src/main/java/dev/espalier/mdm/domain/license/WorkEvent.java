package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen while licenses are moved. */
public enum WorkEvent implements EventKind {
    /** A content profile was defined. */
    PROFILE_DEFINED("license.profile-defined"),
    /** A content profile was changed. */
    PROFILE_CHANGED("license.profile-changed"),
    /** A content profile was deleted. */
    PROFILE_DELETED("license.profile-deleted"),
    /** A plan was made. */
    PLANNED("license.planned"),
    /** A plan was carried out up to its end. */
    PLAN_APPLIED("license.plan-applied"),
    /** Apple accepted a change of licenses. */
    SENT("license.sent"),
    /** Apple refused a change of licenses as a whole. */
    DECLINED("license.declined"),
    /** What came of a change became clear. */
    SETTLED("license.settled"),
    /** A change got no definite answer twice; a person has to look. */
    STUCK("license.stuck"),
    /** A change was cut into smaller ones, because Apple lowered its limits. */
    RECUT("license.recut"),
    /** Somebody planned to take everything back from many holders. */
    REVOCATION_PLANNED("license.revocation-planned"),
    /** Somebody confirmed that with its number. */
    REVOCATION_CONFIRMED("license.revocation-confirmed"),
    /** Apple had been asked for all of it. */
    REVOCATION_ENDED("license.revocation-ended"),
    /** Somebody asked for licenses to go from users to their devices. */
    MIGRATION_BEGUN("license.migration-begun"),
    /** Nobody who has a device holds a license as a user any more. */
    MIGRATION_ENDED("license.migration-ended");

    private final String code;

    WorkEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
