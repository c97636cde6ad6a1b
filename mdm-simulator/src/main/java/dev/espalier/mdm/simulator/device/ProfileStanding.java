package dev.espalier.mdm.simulator.device;

/**
 * What Apple knows about a device's profile.
 *
 * @param status where it stands
 * @param uuid identifier of the profile, empty if there never was one; stale after a removal
 * @param assignedAt epoch second, 0 if never
 * @param pushedAt epoch second, 0 if never
 */
public record ProfileStanding(Status status, String uuid, long assignedAt, long pushedAt) {

    /** The words of the wire, in lower case. */
    public enum Status {
        EMPTY,
        ASSIGNED,
        PUSHED,
        REMOVED
    }

    public static final ProfileStanding NONE = new ProfileStanding(Status.EMPTY, "", 0, 0);

    public static ProfileStanding assigned(String uuid, long at) {
        return new ProfileStanding(Status.ASSIGNED, uuid, at, 0);
    }

    public boolean attached() {
        return status == Status.ASSIGNED || status == Status.PUSHED;
    }

    public ProfileStanding pushed(long at) {
        return attached() ? new ProfileStanding(Status.PUSHED, uuid, assignedAt, at) : this;
    }

    /** Taken away: the identifier stays visible. A device that never had a profile stays empty. */
    public ProfileStanding removed() {
        return uuid.isEmpty() ? this : new ProfileStanding(Status.REMOVED, uuid, assignedAt, 0);
    }
}
