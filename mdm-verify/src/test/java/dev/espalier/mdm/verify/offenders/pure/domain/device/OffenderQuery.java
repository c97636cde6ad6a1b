package dev.espalier.mdm.verify.offenders.pure.domain.device;

import java.sql.Connection;

/** A rule that asks a database. */
record OffenderQuery(Connection connection) {}
