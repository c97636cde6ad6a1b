package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.Notice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A notification as Apple writes it. What it says about users, and what it counts, is left alone: Apple is asked about
 * that.
 */
final class NoticeWire {
    private static final Set<String> ENVELOPE = Set.of("notificationId", "notificationType", "uId");
    private static final Set<String> CONTENT = Set.of("adamId", "pricingParam", "eventId");
    private static final int LONGEST_ID = 100;

    private final JsonFields envelope = new JsonFields();
    private JsonFields content = new JsonFields();

    /** Takes a member of the notification. */
    void take(String name, JsonParser value) {
        if (name.equals("notification") && value.currentToken() == JsonToken.START_OBJECT) {
            content = Json.fields(value, CONTENT);
        } else {
            envelope.take(name, value, ENVELOPE);
        }
    }

    /** The notification, unless it does not say of what type it is. An id that is too long for one counts as none. */
    Optional<Notice> toDomain() {
        String id = envelope.text("notificationId", LONGEST_ID + 1);
        return envelope.optional("notificationType", LONGEST_ID)
                .map(type ->
                        new Notice(id.length() > LONGEST_ID ? "" : id, envelope.text("uId", LONGEST_ID), hints(type)));
    }

    private List<Hint> hints(String type) {
        return switch (type) {
            case "ASSET_COUNT", "UNLIMITED_ASSET" ->
                List.of(AssetKeyWire.toDomain(content).map(Hint::asset).orElseGet(Hint::allAssets));
            case "ASSET_MANAGEMENT" ->
                content.optional("eventId", Hint.LONGEST).map(Hint::event).stream()
                        .toList();
            case "USER_MANAGEMENT", "USER_ASSOCIATED" ->
                Stream.concat(
                                Stream.of(Hint.users()),
                                content.optional("eventId", Hint.LONGEST).map(Hint::event).stream())
                        .toList();
            default -> List.of();
        };
    }
}
