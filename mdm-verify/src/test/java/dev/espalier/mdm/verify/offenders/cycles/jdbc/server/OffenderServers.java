package dev.espalier.mdm.verify.offenders.cycles.jdbc.server;

import dev.espalier.mdm.verify.offenders.cycles.jdbc.device.OffenderDevices;

/** Servers that ask for devices, that ask for servers. */
public record OffenderServers(OffenderDevices devices) {}
