package dev.espalier.mdm.verify.offenders.concepts.domain.server;

import dev.espalier.mdm.verify.offenders.concepts.domain.device.Device;

/** A server that knows the devices built on it. */
public record OffenderServer(Device device) {}
