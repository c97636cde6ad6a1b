package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What changed about a device: the difference between the row before and after, whatever number of records led there.
 *
 * @param serial which device
 * @param kind what changed
 * @param status how it stands now
 * @param at when, by Apple's clock if Apple said, else by ours
 */
public record DeviceChange(SerialNumber serial, Kind kind, DeviceStatus status, Instant at) {

    /** What can change. */
    public enum Kind {
        /** It was met for the first time. */
        ADDED,
        /** It was released and is back. */
        RETURNED,
        /** It left the server. */
        RELEASED,
        /** It left the organization by our word (rule E1). */
        DISOWNED,
        /** Somebody chose which profile it should have. */
        CHOSEN,
        /** Its profile changed at Apple. */
        PROFILE_CHANGED,
        /** Something else that Apple says about it changed. */
        FACTS_CHANGED
    }

    /**
     * Compares two states of a device.
     *
     * @param before the stored state, if there was one
     * @param after the new state
     * @param at when it changed
     * @return the change, or empty if nothing worth telling changed
     */
    static Optional<DeviceChange> between(Optional<EnrollableDevice> before, EnrollableDevice after, Instant at) {
        return kind(before, after).map(kind -> new DeviceChange(after.serial(), kind, after.status(), at));
    }

    /**
     * Somebody's choice for a device.
     *
     * @param chosen the device with its new wish
     * @param at when
     * @return the change
     */
    public static DeviceChange chosen(EnrollableDevice chosen, Instant at) {
        return new DeviceChange(chosen.serial(), Kind.CHOSEN, chosen.status(), at);
    }

    /**
     * Compares two states of a device, when it is one that was on file before.
     *
     * @param before the stored state
     * @param after the new state
     * @param at when it changed
     * @return the change, or empty if nothing worth telling changed
     */
    public static Optional<DeviceChange> between(EnrollableDevice before, EnrollableDevice after, Instant at) {
        return between(Optional.of(before), after, at);
    }

    private static Optional<Kind> kind(Optional<EnrollableDevice> before, EnrollableDevice after) {
        if (before.filter(EnrollableDevice::present).isEmpty()) {
            return appeared(before, after);
        }
        var old = before.orElseThrow();
        if (!after.present()) {
            return Optional.of(after.disownedAt().isPresent() ? Kind.DISOWNED : Kind.RELEASED);
        }
        if (!old.profile().equals(after.profile())) {
            return Optional.of(Kind.PROFILE_CHANGED);
        }
        return old.facts().equals(after.facts()) ? Optional.empty() : Optional.of(Kind.FACTS_CHANGED);
    }

    private static Optional<Kind> appeared(Optional<EnrollableDevice> before, EnrollableDevice after) {
        if (!after.present()) {
            return Optional.empty();
        }
        return Optional.of(before.isPresent() ? Kind.RETURNED : Kind.ADDED);
    }

    /**
     * The digest that stands in the journal for a page's changes.
     *
     * @param changes in the order in which they are stored: by serial number
     * @return SHA-256, 64 lower-case hexadecimal digits
     */
    public static String digest(Collection<DeviceChange> changes) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            changes.forEach(change -> sha.update(change.line().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private String line() {
        return String.join(" ", serial.value(), kind.name(), status.name(), at.toString()) + "\n";
    }
}
