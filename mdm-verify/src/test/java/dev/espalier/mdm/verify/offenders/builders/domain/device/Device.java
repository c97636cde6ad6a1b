package dev.espalier.mdm.verify.offenders.builders.domain.device;

public abstract class Device {
    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder extends ImmutableDevice.Builder {
        Builder() {}
    }
}
