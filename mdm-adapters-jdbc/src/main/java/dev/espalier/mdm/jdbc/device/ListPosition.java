package dev.espalier.mdm.jdbc.device;

import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.jdbi.v3.core.statement.Query;

/**
 * A place in a list of devices: the last device that was shown.
 *
 * @param order the list's order
 * @param key what the list is ordered by: a status's number, the milliseconds of an answer, or nothing
 * @param serial the device
 * @param server its server
 */
record ListPosition(DeviceQuery.Order order, long key, SerialNumber serial, IntegrationId server) {

    static ListPosition of(DeviceQuery.Order order, LocatedDevice last) {
        var device = last.device();
        return new ListPosition(order, key(order, last), device.serial(), device.server());
    }

    private static long key(DeviceQuery.Order order, LocatedDevice located) {
        var device = located.device();
        return switch (order) {
            case SERIAL -> 0;
            case STATUS -> StatusCode.of(device.status());
            case ANSWERED -> device.answeredAt().toEpochMilli();
        };
    }

    /** The list's order, the same here as in the database. */
    static Comparator<LocatedDevice> comparator(DeviceQuery.Order order) {
        Comparator<LocatedDevice> first = Comparator.comparingLong(device -> key(order, device));
        return (order == DeviceQuery.Order.ANSWERED ? first.reversed() : first)
                .thenComparing(located -> located.device().serial())
                .thenComparing(located -> located.device().server().toString());
    }

    /** The column that comes before the serial number, with a comma, or nothing. */
    static String column(DeviceQuery.Order order) {
        return switch (order) {
            case SERIAL -> "";
            case STATUS -> "d.status, ";
            case ANSWERED -> "d.answered_at desc, ";
        };
    }

    /** What the devices of a server that come after this place have in common. */
    String condition(IntegrationId other) {
        boolean sameSerialFollows = other.toString().compareTo(server.toString()) > 0;
        String next = sameSerialFollows ? "d.serial >= :serial" : "d.serial > :serial";
        return switch (order) {
            case SERIAL -> " and " + next;
            case STATUS -> " and d.status >= :key and (d.status > :key or " + next + ")";
            case ANSWERED -> " and d.answered_at <= :key and (d.answered_at < :key or " + next + ")";
        };
    }

    void bind(Query query) {
        query.bind("serial", serial.value());
        switch (order) {
            case SERIAL -> {}
            case STATUS -> query.bind("key", key);
            case ANSWERED -> query.bind("key", Instant.ofEpochMilli(key));
        }
    }

    /** The form in which callers carry it from page to page. */
    String text() {
        String plain = String.join(" ", order.name(), Long.toString(key), serial.value(), server.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @throws IllegalArgumentException if it is something else, or belongs to a list in another order
     */
    static ListPosition parse(DeviceQuery.Order order, String text) {
        var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
        if (parts.length != 4 || !parts[0].equals(order.name())) {
            throw new IllegalArgumentException("This is no position in a list of devices in this order.");
        }
        return new ListPosition(
                order, Long.parseLong(parts[1]), new SerialNumber(parts[2]), IntegrationId.of(parts[3]));
    }
}
