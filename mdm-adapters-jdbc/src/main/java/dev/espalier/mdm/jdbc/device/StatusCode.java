package dev.espalier.mdm.jdbc.device;

import dev.espalier.mdm.domain.device.DeviceStatus;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers that stand for a device's status, in the same order, so that lists can be ordered by them. */
final class StatusCode {
    private static final Map<Integer, DeviceStatus> STATUSES = Arrays.stream(DeviceStatus.values())
            .collect(Collectors.toUnmodifiableMap(StatusCode::of, Function.identity()));

    private StatusCode() {}

    static int of(DeviceStatus status) {
        return switch (status) {
            case NOT_ASSIGNED -> 10;
            case ASSIGNING -> 20;
            case READY -> 30;
            case PICKED_UP -> 40;
            case REMOVED_AT_APPLE -> 50;
            case WRONG_PROFILE -> 60;
            case THROTTLED -> 70;
            case FAILED -> 80;
            case RELEASED -> 90;
        };
    }

    static DeviceStatus status(long code) {
        var status = STATUSES.get((int) code);
        if (status == null) {
            throw new IllegalArgumentException("No status has the number " + code + ".");
        }
        return status;
    }
}
