package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.AppleHosts;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.server.ServerDetails;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The account as Apple writes it (Apple: AccountDetail). */
final class AccountWire {
    private static final int LONGEST = 250;
    private static final Set<String> MEMBERS =
            Set.of("server_name", "server_uuid", "admin_id", "facilitator_id", "org_name", "org_id", "org_type");

    private final JsonFields fields = new JsonFields();
    private final AdvertisedLimits limits;

    AccountWire(AppleHosts hosts) {
        this.limits = new AdvertisedLimits(hosts);
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("urls") && value.currentToken() == JsonToken.START_ARRAY) {
            Json.elements(value, limits::take);
        } else {
            fields.take(name, value, MEMBERS);
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
            limits.into(details);
            return details.build();
        });
    }
}
