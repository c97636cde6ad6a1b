package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.LocatedDevice;
import java.util.Locale;
import java.util.stream.Stream;

/** Which devices a query wants, and where each stands in its order. */
record DeviceFilter(DeviceQuery query) {

    boolean matches(LocatedDevice located) {
        return hasStatus(located) && hasLocation(located) && hasText(located);
    }

    private boolean hasStatus(LocatedDevice located) {
        return query.statuses().isEmpty()
                || query.statuses().contains(located.device().status());
    }

    private boolean hasLocation(LocatedDevice located) {
        return query.locations().isEmpty()
                || located.location().filter(query.locations()::contains).isPresent();
    }

    private boolean hasText(LocatedDevice located) {
        var facts = located.device().facts();
        var words = Stream.of(located.device().serial().value(), facts.model(), facts.description(), facts.assetTag());
        var numbers = Stream.concat(facts.identifiers().imeis().stream(), facts.identifiers().eid().stream());
        return Stream.concat(words, numbers).anyMatch(text -> lower(text).contains(lower(query.text())));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A text that sorts as the query wants; the space before the server sorts below everything in a serial number. */
    String position(LocatedDevice located) {
        var device = located.device();
        String tail = device.serial() + " " + device.server();
        return switch (query.order()) {
            case SERIAL -> tail;
            case STATUS -> "%02d %s".formatted(device.status().ordinal(), tail);
            case ANSWERED ->
                "%019d %s".formatted(Long.MAX_VALUE - device.answeredAt().toEpochMilli(), tail);
        };
    }
}
