package dev.espalier.mdm.verify.offenders.usecases.application.device;

/** A use case that somebody may extend. */
public class OffenderSyncDevices {}
