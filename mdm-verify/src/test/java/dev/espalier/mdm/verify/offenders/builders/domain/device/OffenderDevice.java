package dev.espalier.mdm.verify.offenders.builders.domain.device;

/** A value whose builder is the generated one. */
public abstract class OffenderDevice {
    public static ImmutableDevice.Builder builder() {
        return new ImmutableDevice.Builder();
    }
}
