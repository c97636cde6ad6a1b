package dev.espalier.mdm.domain.license;

/**
 * Somebody who holds a license, or is about to get or to lose it.
 *
 * @param assignee who
 * @param origin where the license comes from
 * @param flight what is under way about it
 */
public record Holder(Assignee assignee, AssignmentOrigin origin, Flight flight) {

    /** What is under way about a license. */
    public enum Flight {
        /** Nothing: it is held. */
        NONE,
        /** An operation changes it; what comes of that is not known yet. */
        CHANGING
    }

    /**
     * Somebody who surely holds it.
     *
     * @param license the license in the mirror
     * @return the holder
     */
    public static Holder of(HeldLicense license) {
        return new Holder(license.assignment().assignee(), license.origin(), Flight.NONE);
    }

    /**
     * Somebody whose license an operation changes.
     *
     * @param assignee who
     * @return the holder
     */
    public static Holder changing(Assignee assignee) {
        return new Holder(assignee, AssignmentOrigin.APPLE, Flight.CHANGING);
    }
}
