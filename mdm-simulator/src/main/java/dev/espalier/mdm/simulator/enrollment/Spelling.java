package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * How values are written that different services of Apple's write differently.
 *
 * @param suffix how a timestamp ends
 * @param missing what stands for an optional text without a value: absent, null, empty
 * @param address how a hardware address is written
 * @param imei how an equipment identity is written
 */
record Spelling(String suffix, String missing, String address, String imei) {

    private static final Pattern IMEI = Pattern.compile("(..)(.{6})(.{6})(.)");

    static Spelling of(Behavior behavior) {
        return new Spelling(
                behavior.get(Choice.TIME_SUFFIX),
                behavior.get(Choice.MISSING_TEXT),
                behavior.get(Choice.ADDRESS_FORM),
                behavior.get(Choice.IMEI_FORM));
    }

    String time(long second) {
        var utc = Instant.ofEpochSecond(second).toString();
        return suffix.equals("Z") ? utc : utc.substring(0, utc.length() - 1) + suffix;
    }

    /** An optional text, empty if there is none. */
    void text(JsonGenerator out, String name, String value) {
        if (!value.isEmpty() || missing.equals("empty")) {
            out.writeStringProperty(name, value);
        } else if (missing.equals("null")) {
            out.writeNullProperty(name);
        }
    }

    /** An optional time, 0 if there is none. */
    void time(JsonGenerator out, String name, long second) {
        text(out, name, second == 0 ? "" : time(second));
    }

    String address(String colons) {
        return switch (address) {
            case "02-00-5E" -> colons.replace(':', '-');
            case "02005e" -> colons.replace(":", "").toLowerCase(Locale.ROOT);
            default -> colons;
        };
    }

    String imei(String digits) {
        return imei.contains(" ") ? IMEI.matcher(digits).replaceFirst("$1 $2 $3 $4") : digits;
    }
}
