package dev.espalier.mdm.verify.offenders.cycles.jdbc.journal;

import dev.espalier.mdm.verify.offenders.cycles.jdbc.server.OffenderServers;

public record Journal(OffenderServers servers) {}
