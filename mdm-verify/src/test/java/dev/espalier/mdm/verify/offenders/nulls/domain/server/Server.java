package dev.espalier.mdm.verify.offenders.nulls.domain.server;

public record Server(String name) {}
