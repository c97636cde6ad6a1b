package dev.espalier.mdm.verify.offenders.nulls.domain.device;

/** Nobody says whether this may be null. */
public record OffenderDevice(String serial) {}
