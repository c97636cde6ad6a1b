package dev.espalier.mdm.verify.offenders.statics.jdbc.device;

/** A number that anybody may change. */
final class OffenderCounter {
    static int calls;
}
