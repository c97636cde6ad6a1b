package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitEcho;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A unit as Apple writes it (Apple: ClientConfigResponse), and what is written to it (Apple: ClientConfigRequest). */
final class ClientConfigWire {
    private static final Set<String> MEMBERS = Set.of(
            "countryISO2ACode",
            "defaultPlatform",
            "locationName",
            "websiteURL",
            "notificationUrl",
            "subscribedNotificationTypes");
    /** Apple knows more of them; those that every service has are those that are of use. */
    private static final List<String> TYPES =
            List.of("ASSET_MANAGEMENT", "ASSET_COUNT", "USER_MANAGEMENT", "USER_ASSOCIATED");

    private static final int LONGEST = 250;
    private static final int LONGEST_ADDRESS = 512;
    private static final int LONGEST_WORD = 50;

    private final JsonFields fields = new JsonFields();

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        fields.take(name, value, MEMBERS);
    }

    /** The details, unless Apple does not say which unit it is. */
    Optional<UnitDetails> toDomain(UnitEcho echo, Instant readAt) {
        return echo.unit().map(unit -> {
            var details = UnitDetails.builder();
            details.unit(unit).owner(echo.owner()).tokenExpiresAt(echo.tokenExpiresAt());
            details.locationName(fields.optional("locationName", LONGEST))
                    .country(fields.optional("countryISO2ACode", 2).map(code -> code.toUpperCase(Locale.ROOT)))
                    .platform(fields.optional("defaultPlatform", LONGEST_WORD))
                    .portal(fields.optional("websiteURL", LONGEST_ADDRESS))
                    .notificationUrl(fields.optional("notificationUrl", LONGEST_ADDRESS))
                    .readAt(readAt);
            fields.list("subscribedNotificationTypes").stream()
                    .filter(type -> type.length() <= LONGEST_WORD)
                    .forEach(details::addNotificationTypes);
            return details.build();
        });
    }

    static void writeMark(JsonGenerator body, OwnerMark mark) {
        body.writeObjectPropertyStart("mdmInfo");
        body.writeStringProperty("id", mark.id());
        body.writeStringProperty("name", mark.name());
        body.writeStringProperty("metadata", mark.metadata());
        body.writeEndObject();
    }

    /** An address is always given together with a bearer. */
    static void writeNotifications(JsonGenerator body, String url, String bearer) {
        body.writeStringProperty("notificationUrl", url);
        body.writeStringProperty("notificationAuthToken", bearer);
        writeTypes(body, TYPES);
    }

    /** Without an address nothing may be subscribed to; an address that another product left is of no use then. */
    static void writeNoNotifications(JsonGenerator body) {
        writeTypes(body, List.of());
    }

    private static void writeTypes(JsonGenerator body, List<String> types) {
        body.writeArrayPropertyStart("notificationTypes");
        types.forEach(body::writeString);
        body.writeEndArray();
    }
}
