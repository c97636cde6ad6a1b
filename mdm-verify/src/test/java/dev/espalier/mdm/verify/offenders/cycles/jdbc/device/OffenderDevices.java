package dev.espalier.mdm.verify.offenders.cycles.jdbc.device;

import dev.espalier.mdm.verify.offenders.cycles.jdbc.server.OffenderServers;

public record OffenderDevices(OffenderServers servers) {}
