package dev.espalier.mdm.verify.offenders.neighbors.simulator;

import dev.espalier.mdm.verify.offenders.neighbors.domain.device.OffenderDevice;

/** The simulator shares our words, and so our misunderstandings. */
public record OffenderSimulator(OffenderDevice device) {}
