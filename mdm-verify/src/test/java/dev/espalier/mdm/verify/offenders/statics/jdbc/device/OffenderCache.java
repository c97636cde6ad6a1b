package dev.espalier.mdm.verify.offenders.statics.jdbc.device;

import java.util.concurrent.ConcurrentHashMap;

/** One cache for all accounts. */
final class OffenderCache {
    static final ConcurrentHashMap<String, String> DEVICES = new ConcurrentHashMap<>();
}
