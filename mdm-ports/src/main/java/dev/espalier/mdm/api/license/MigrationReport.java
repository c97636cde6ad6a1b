package dev.espalier.mdm.api.license;

/**
 * How far licenses have gone from users to their devices.
 *
 * @param moving users whose license has not come back yet
 * @param staying users of whom no device is known; theirs stay
 * @param asked licenses that were asked for or taken back just now
 */
public record MigrationReport(long moving, long staying, long asked) {

    /**
     * Whether nothing is left to do.
     *
     * @return true if nobody who has a device holds a license as a user any more
     */
    public boolean ended() {
        return moving == 0;
    }
}
