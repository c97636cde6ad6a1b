package dev.espalier.mdm.verify.offenders.contracts.spi.device;

/** Half an implementation, for adapters to inherit. */
public abstract class OffenderStore {}

final class OffenderStoreInMemory extends OffenderStore {}
