package dev.espalier.mdm.apple.license;

import dev.espalier.mdm.apple.content.AssetKeyWire;
import dev.espalier.mdm.apple.content.ContentCall;
import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.Endpoint;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.license.ChangeAnswer;
import dev.espalier.mdm.spi.license.LicenseChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A change as Apple takes it (Apple: ManageAssetsRequest, RevokeAssetsRequest), and what comes of it at once. */
final class ChangeWire {
    private static final Set<String> MEMBERS = Set.of("eventId");
    private static final int LONGEST = 250;

    private final JsonFields fields = new JsonFields();

    static ContentCall call(LicenseChange change) {
        var endpoint = switch (change.kind()) {
            case ASSOCIATE -> Endpoint.ASSOCIATE;
            case DISASSOCIATE -> Endpoint.DISASSOCIATE;
            case REVOKE -> Endpoint.REVOKE;
        };
        return ContentCall.write(endpoint, body -> write(body, change));
    }

    private static void write(JsonGenerator body, LicenseChange change) {
        if (change.kind() != OperationKind.REVOKE) {
            body.writeArrayPropertyStart("assets");
            change.assets().forEach(asset -> AssetKeyWire.write(body, asset));
            body.writeEndArray();
        }
        var devices = devices(change);
        var users = users(change);
        if (devices.isEmpty() == users.isEmpty()) {
            throw new IllegalArgumentException("One change is for devices or for users.");
        }
        writeNames(body, users.isEmpty() ? "serialNumbers" : "clientUserIds", users.isEmpty() ? devices : users);
    }

    private static List<String> devices(LicenseChange change) {
        return change.assignees().stream()
                .map(each -> each.match(Optional::of, user -> Optional.<SerialNumber>empty()))
                .flatMap(Optional::stream)
                .map(SerialNumber::value)
                .toList();
    }

    private static List<String> users(LicenseChange change) {
        return change.assignees().stream()
                .map(each -> each.match(serial -> Optional.<ClientUserId>empty(), Optional::of))
                .flatMap(Optional::stream)
                .map(ClientUserId::value)
                .toList();
    }

    private static void writeNames(JsonGenerator body, String list, List<String> names) {
        body.writeArrayPropertyStart(list);
        names.forEach(body::writeString);
        body.writeEndArray();
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        fields.take(name, value, MEMBERS);
    }

    ChangeAnswer toDomain(ContentExchange exchange) {
        return switch (exchange.reaction()) {
            case DONE -> new ChangeAnswer.Accepted(event(exchange));
            case LIMITS -> new ChangeAnswer.TooLarge(exchange.failure().number());
            case REQUEST -> new ChangeAnswer.Refused(exchange.failure());
            default -> throw exchange.unexpected();
        };
    }

    /** An id that could not be asked with is none. */
    private String event(ContentExchange exchange) {
        return fields.optional("eventId", LONGEST + 1)
                .filter(id -> id.length() <= LONGEST)
                .orElseThrow(() -> exchange.unusable("it names no event"));
    }
}
