package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.domain.device.AssignmentAttempt;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One word and one color for each status (rule S17), and what is missing to be ready (rule S20). */
final class StatusWords {
    private StatusWords() {}

    static Cell cell(DeviceStatus status) {
        return Cell.word(status.word(), color(status));
    }

    private static Color color(DeviceStatus status) {
        return switch (status) {
            case NOT_ASSIGNED -> Color.YELLOW;
            case ASSIGNING -> Color.CYAN;
            case READY -> Color.GREEN;
            case PICKED_UP -> Color.BLUE;
            case REMOVED_AT_APPLE -> Color.MAGENTA;
            case WRONG_PROFILE -> Color.BRIGHT_MAGENTA;
            case THROTTLED -> Color.BRIGHT_CYAN;
            case FAILED -> Color.RED;
            case RELEASED -> Color.GRAY;
        };
    }

    /** What has to happen before the device is ready; empty if nothing has to. */
    static String missing(EnrollableDevice device) {
        return switch (device.status()) {
            case READY, PICKED_UP -> "";
            case NOT_ASSIGNED ->
                device.wanted().isPresent()
                        ? "the next update assigns its profile"
                        : "no profile is wanted: mdm profile default or assign";
            case ASSIGNING -> "the next update reads the profile back";
            case REMOVED_AT_APPLE, WRONG_PROFILE -> "the next update assigns the wanted profile";
            case THROTTLED ->
                device.attempt()
                        .map(attempt -> "Apple waits until " + Ages.moment(attempt.notBefore()))
                        .orElse("");
            case FAILED -> device.attempt().map(StatusWords::failed).orElse("");
            case RELEASED -> left(device);
        };
    }

    private static String left(EnrollableDevice device) {
        if (device.disownedAt().isPresent()) {
            return "disowned, for good";
        }
        return device.replaced() ? "replaced by another device" : "not at this server any more";
    }

    private static String failed(AssignmentAttempt attempt) {
        String times = "Apple refused " + Ages.count(attempt.failures(), "time");
        return attempt.givenUp()
                ? times + "; choose its profile again to retry"
                : times + "; next try " + Ages.moment(attempt.notBefore());
    }

    /**
     * The status with a typed word: {@code picked-up}, {@code PICKED_UP} or {@code "picked up"}.
     *
     * @throws IllegalArgumentException if there is none; its message names them all
     */
    static DeviceStatus parse(String typed) {
        String word = plain(typed);
        return Arrays.stream(DeviceStatus.values())
                .filter(status -> plain(status.name()).equals(word)
                        || plain(status.word()).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A status is one of " + all() + "."));
    }

    private static String all() {
        return Arrays.stream(DeviceStatus.values())
                .map(status -> plain(status.name()))
                .collect(Collectors.joining(", "));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
