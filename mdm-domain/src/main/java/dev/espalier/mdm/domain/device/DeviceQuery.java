package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Set;

/**
 * Which devices to list. An empty set or text does not restrict; a caller is only ever shown servers within reach.
 *
 * @param servers at which servers
 * @param statuses with which status
 * @param locations at which locations
 * @param text part of serial number, model, description, asset tag, IMEI or EID, in any case
 * @param order in which order
 */
public record DeviceQuery(
        Set<IntegrationId> servers, Set<DeviceStatus> statuses, Set<LocationId> locations, String text, Order order) {

    /** Keeps copies. */
    public DeviceQuery {
        servers = Set.copyOf(servers);
        statuses = Set.copyOf(statuses);
        locations = Set.copyOf(locations);
    }

    /** In which order; serial number and server decide between equals. */
    public enum Order {
        /** By serial number. */
        SERIAL,
        /** By status, in the order of {@link DeviceStatus}. */
        STATUS,
        /** By Apple's last answer, the newest first. */
        ANSWERED
    }
}
