package dev.espalier.mdm.verify.offenders.concepts.domain.device;

public record Device(String serial) {}
