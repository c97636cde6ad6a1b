package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.shared.IntegrationId;

/**
 * Which unit to bring up to date, and how.
 *
 * @param unit which integration
 * @param full whether all assignments are read although changes could be asked for
 */
public record MirrorRequest(IntegrationId unit, boolean full) {

    /**
     * The usual update.
     *
     * @param unit which integration
     * @return the request
     */
    public static MirrorRequest of(IntegrationId unit) {
        return new MirrorRequest(unit, false);
    }

    /**
     * An update that reads all assignments.
     *
     * @param unit which integration
     * @return the request
     */
    public static MirrorRequest fully(IntegrationId unit) {
        return new MirrorRequest(unit, true);
    }
}
