package dev.espalier.mdm.verify.offenders.wire.apple.device;

/** Apple's words, for everybody. */
public record OffenderWire(String serial) {}
