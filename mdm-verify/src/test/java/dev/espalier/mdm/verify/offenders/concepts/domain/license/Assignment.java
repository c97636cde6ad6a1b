package dev.espalier.mdm.verify.offenders.concepts.domain.license;

public record Assignment(String serial) {}
