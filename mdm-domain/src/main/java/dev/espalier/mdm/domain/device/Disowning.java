package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The wish to give devices up (rule E1). Apple cannot undo it: whoever wants it repeats how many devices it is about.
 *
 * @param serials which devices
 * @param confirmed the number that the person repeated; -1 if nobody did
 */
public record Disowning(Set<SerialNumber> serials, long confirmed) {

    /** Keeps a copy, in order. */
    public Disowning {
        serials = Collections.unmodifiableSet(new TreeSet<>(serials));
    }

    /**
     * Decides whether the wish was meant.
     *
     * @return the refusal that names the number to repeat, or empty to go ahead
     */
    public Optional<Refusal> refusal() {
        return serials.isEmpty() || confirmed != serials.size()
                ? Optional.of(Refusal.of(DeviceRefusal.DISOWNING_NOT_CONFIRMED).with("devices", (long) serials.size()))
                : Optional.empty();
    }

    /**
     * What Apple's answer makes of the devices. Only what Apple confirmed has left; about everything else nothing is
     * known but that.
     *
     * @param devices the stored devices
     * @param outcomes Apple's answer; a device that it leaves out has failed
     * @param now when Apple answered
     * @return the devices whose rows change
     */
    public static List<EnrollableDevice> settled(
            List<EnrollableDevice> devices, Map<SerialNumber, DisownOutcome> outcomes, Instant now) {
        return devices.stream()
                .flatMap(device ->
                        settled(device, outcomes.getOrDefault(device.serial(), DisownOutcome.FAILED), now).stream())
                .toList();
    }

    private static Optional<EnrollableDevice> settled(EnrollableDevice device, DisownOutcome outcome, Instant now) {
        return switch (outcome) {
            case DISOWNED -> Optional.of(device.disowned(now));
            case NOT_ACCESSIBLE -> Optional.of(device.doubted());
            case FAILED -> Optional.empty();
        };
    }
}
