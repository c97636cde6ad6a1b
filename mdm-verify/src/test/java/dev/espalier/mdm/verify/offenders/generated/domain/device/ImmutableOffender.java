package dev.espalier.mdm.verify.offenders.generated.domain.device;

/** A generated class for everybody to see. */
public final class ImmutableOffender {}
