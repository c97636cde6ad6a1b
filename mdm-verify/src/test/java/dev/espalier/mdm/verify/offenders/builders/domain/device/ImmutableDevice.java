package dev.espalier.mdm.verify.offenders.builders.domain.device;

final class ImmutableDevice {
    private ImmutableDevice() {}

    static class Builder {}
}
