package dev.espalier.mdm.verify.offenders.rooms.util;

/** Helpers have no room: what they help with has. */
public final class OffenderStrings {}
