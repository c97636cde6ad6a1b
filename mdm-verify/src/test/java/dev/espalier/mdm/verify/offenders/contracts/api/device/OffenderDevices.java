package dev.espalier.mdm.verify.offenders.contracts.api.device;

/** A class with work in it, where a product looks for a promise. */
public final class OffenderDevices {}
