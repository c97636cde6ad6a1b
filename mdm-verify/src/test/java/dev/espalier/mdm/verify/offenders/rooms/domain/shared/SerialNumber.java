package dev.espalier.mdm.verify.offenders.rooms.domain.shared;

public record SerialNumber(String value) {}
