package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.license.Notice;
import dev.espalier.mdm.spi.license.NotificationReader;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Notifications as Apple sends them: JSON, of which only little is read. */
public final class JsonNotifications implements NotificationReader {

    /** A reader that keeps nothing. */
    public JsonNotifications() {}

    @Override
    public Optional<Notice> read(byte[] body) {
        var wire = new NoticeWire();
        try {
            Json.walk(body, wire::take);
        } catch (JacksonException e) {
            return Optional.empty();
        }
        return wire.toDomain();
    }
}
