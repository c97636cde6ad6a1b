package dev.espalier.mdm.api.device;

import dev.espalier.mdm.domain.shared.IntegrationId;

/**
 * What to update.
 *
 * @param server which integration
 * @param full whether to read all devices although a cursor is at hand
 * @param confirmedReleases how many devices a person agreed to have marked released although they are many; -1 if nobody
 *     did
 */
public record UpdateRequest(IntegrationId server, boolean full, long confirmedReleases) {

    /**
     * A usual update.
     *
     * @param server which integration
     * @return the request
     */
    public static UpdateRequest of(IntegrationId server) {
        return new UpdateRequest(server, false, -1);
    }

    /**
     * The same update, reading all devices.
     *
     * @return the request
     */
    public UpdateRequest readingAll() {
        return new UpdateRequest(server, true, confirmedReleases);
    }

    /**
     * The same update with a person's word about many absent devices.
     *
     * @param devices how many may be marked released
     * @return the request
     */
    public UpdateRequest confirming(long devices) {
        return new UpdateRequest(server, full, devices);
    }
}
