package dev.espalier.mdm.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * One device as Apple knows it at a moment.
 *
 * @param serial serial number
 * @param kind device family
 * @param server name of the server that it is assigned to
 * @param profileStatus {@code empty}, {@code assigned}, {@code pushed} or {@code removed}
 * @param profile identifier of the profile that is or was attached
 * @param assignedAt when it was assigned to its server
 */
public record DeviceSnapshot(
        String serial,
        DeviceKind kind,
        Optional<String> server,
        String profileStatus,
        Optional<String> profile,
        Optional<Instant> assignedAt) {}
