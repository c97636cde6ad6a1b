package dev.espalier.mdm.verify.offenders.usecases.application.device;

public final class AssignProfile {}
