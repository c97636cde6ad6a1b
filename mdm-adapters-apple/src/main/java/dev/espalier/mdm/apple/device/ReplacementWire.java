package dev.espalier.mdm.apple.device;

import dev.espalier.mdm.apple.http.AppleTime;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A replacement as Apple writes it (Apple: GetReplacementDetailsResponse). */
final class ReplacementWire {
    /** What is read of the answer. */
    static final Set<String> MEMBERS = Set.of("serial_number", "original_device_serial_number", "replacement_date");

    private static final int LONGEST = 250;
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");

    private ReplacementWire() {}

    /** The replacement, unless the answer is about another device or does not say which one went. */
    static Optional<Replacement> toDomain(JsonFields answer, SerialNumber asked) {
        var day = day(answer.text("replacement_date", LONGEST)).orElse(null);
        return serial(answer, "serial_number")
                .filter(asked::equals)
                .flatMap(came -> serial(answer, "original_device_serial_number"))
                .map(went -> new Replacement(asked, went, day));
    }

    private static Optional<SerialNumber> serial(JsonFields answer, String name) {
        return SerialNumber.parse(answer.text(name, LONGEST));
    }

    /** A day, or the day of a point in time. */
    private static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text).matches()) {
            return AppleTime.parse(text).map(time -> LocalDate.ofInstant(time, ZoneOffset.UTC));
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
