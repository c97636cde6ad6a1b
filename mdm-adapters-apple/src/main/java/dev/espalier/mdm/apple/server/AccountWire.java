package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.server.ServerDetails;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The account as Apple writes it (Apple: AccountDetail, Url, Limit). */
final class AccountWire {
    private static final int LONGEST = 250;
    private static final long MOST_DEVICES = 5000;
    private static final Set<String> PAGED = Set.of("/server/devices", "/devices/sync");
    private static final Set<String> MEMBERS =
            Set.of("server_name", "server_uuid", "admin_id", "facilitator_id", "org_name", "org_id", "org_type");

    private final JsonFields fields = new JsonFields();
    private long pageLimit = MOST_DEVICES + 1;

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("urls") && value.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(value, this::url);
        } else {
            fields.take(name, value, MEMBERS);
        }
    }

    private void url(JsonParser url) {
        if (url.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        var address = new JsonFields();
        var limit = new JsonFields();
        Json.members(url, (name, value) -> {
            if (name.equals("limit") && value.currentToken() == JsonToken.START_OBJECT) {
                Json.members(value, (inner, number) -> limit.take(inner, number, Set.of("maximum")));
            } else {
                address.take(name, value, Set.of("uri"));
            }
        });
        if (PAGED.contains(address.text("uri", LONGEST))) {
            limit.number("maximum").ifPresent(this::limited);
        }
    }

    /** Both lists are read with one limit, so the smaller one counts. */
    private void limited(long maximum) {
        if (maximum > 0) {
            pageLimit = Math.min(pageLimit, Math.min(maximum, MOST_DEVICES));
        }
    }

    /** The details, unless Apple does not say which server it is. */
    Optional<ServerDetails> toDomain(Instant asOf) {
        return fields.optional("server_uuid", LONGEST).map(uuid -> {
            var details = ServerDetails.builder();
            details.serverUuid(uuid)
                    .serverName(fields.text("server_name", LONGEST))
                    .organization(fields.text("org_name", LONGEST))
                    .adminId(fields.optional("admin_id", LONGEST).or(() -> fields.optional("facilitator_id", LONGEST)))
                    .organizationId(fields.optional("org_id", LONGEST))
                    .organizationType(fields.optional("org_type", LONGEST))
                    .asOf(asOf);
            if (pageLimit <= MOST_DEVICES) {
                details.pageLimit((int) pageLimit);
            }
            return details.build();
        });
    }
}
