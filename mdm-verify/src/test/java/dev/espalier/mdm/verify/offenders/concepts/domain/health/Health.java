package dev.espalier.mdm.verify.offenders.concepts.domain.health;

import dev.espalier.mdm.verify.offenders.concepts.domain.device.Device;

public record Health(Device device) {}
