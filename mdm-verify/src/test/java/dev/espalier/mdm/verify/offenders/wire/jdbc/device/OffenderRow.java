package dev.espalier.mdm.verify.offenders.wire.jdbc.device;

/** A row that every package may read. */
public record OffenderRow(String serial) {}
