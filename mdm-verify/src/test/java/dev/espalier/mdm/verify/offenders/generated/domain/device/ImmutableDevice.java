package dev.espalier.mdm.verify.offenders.generated.domain.device;

final class ImmutableDevice {}
