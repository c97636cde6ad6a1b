package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** What the legacy service tells about a token (Apple: VPPClientConfigSrv). */
final class LegacyWire {
    /** What is read of the answer. */
    static final Set<String> MEMBERS = Set.of("status", "appleId", "email", "organizationId", "clientContext");

    private static final int LONGEST = 250;
    private static final int LONGEST_CONTEXT = 4096;

    private LegacyWire() {}

    static DownloaderFacts toDomain(JsonFields fields, Instant now) {
        if (fields.number("status").orElse(0) != 0 || fields.isEmpty()) {
            return DownloaderFacts.unknown();
        }
        return DownloaderFacts.builder()
                .organizationId(fields.optional("organizationId", LONGEST))
                .appleAccount(fields.optional("appleId", LONGEST))
                .email(fields.optional("email", LONGEST))
                .legacyOwner(owner(fields.text("clientContext", LONGEST_CONTEXT)))
                .readAt(now)
                .build();
    }

    /** The owner in a text that holds JSON; any other text is Apple's own, once a unit is used by the present service. */
    private static Optional<String> owner(String context) {
        try {
            var owner = Json.fields(context.getBytes(StandardCharsets.UTF_8), Set.of("hostname", "guid"));
            return owner.optional("hostname", LONGEST).or(() -> owner.optional("guid", LONGEST));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
