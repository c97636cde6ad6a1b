package dev.espalier.mdm.verify.offenders.application.application.device;

public final class SyncDevices {}
