package dev.espalier.mdm.verify.offenders.ambient.domain.device;

import java.time.LocalDate;
import java.util.function.Supplier;

/** The same, by reference. */
final class OffenderCalendar {
    Supplier<LocalDate> today() {
        return LocalDate::now;
    }
}
