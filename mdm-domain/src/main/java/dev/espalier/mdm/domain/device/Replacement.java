package dev.espalier.mdm.domain.device;

import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That Apple exchanged a device for another one (rule E3; Apple: Get Replacement Details). It never changes.
 *
 * @param serial the device that came
 * @param original the device that went
 * @param day when, a day in UTC, or null if Apple did not say
 */
public record Replacement(
        SerialNumber serial,
        SerialNumber original,
        @Nullable LocalDate day) {

    /**
     * When it was exchanged.
     *
     * @return a day in UTC, or empty if Apple did not say
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(day);
    }
}
