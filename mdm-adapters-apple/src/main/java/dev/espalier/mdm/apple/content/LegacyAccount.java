package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.AppleHosts;
import dev.espalier.mdm.apple.http.AppleRequest;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;

/**
 * The one call to the legacy service (Apple: VPPClientConfigSrv). It only reads: whatever else is sent to that address
 * is stored there.
 */
final class LegacyAccount {
    private static final Logger LOG = LoggerFactory.getLogger(LegacyAccount.class);
    private static final Map<String, String> HEADERS =
            Map.of("Accept", "application/json", "Content-Type", "application/json");
    private static final String PLACE = "clientConfigSrvUrl";
    private static final int LONGEST = 2000;

    private final URI base;
    private final ContentService service;
    private final Bearers bearers;

    LegacyAccount(URI base, ContentService service, Bearers bearers) {
        this.base = base;
        this.service = service;
        this.bearers = bearers;
    }

    /** The facts; unknown ones if the service does not tell. */
    DownloaderFacts facts(ContentCredential credential, Instant now) {
        try {
            String bearer = bearers.of(credential);
            var request = post(place(credential), body -> {
                body.writeStringProperty("sToken", bearer);
                body.writeBooleanProperty("verbose", true);
            });
            var fields = new JsonFields();
            service.beside(credential, request, (name, value) -> fields.take(name, value, LegacyWire.MEMBERS))
                    .orThrow();
            return LegacyWire.toDomain(fields, now);
        } catch (AppleServiceException e) {
            LOG.info("The legacy service tells nothing about a token: {}", e.getMessage());
            return DownloaderFacts.unknown();
        }
    }

    /** Where the call goes; to its usual place if the service does not say, or names another's. */
    private URI place(ContentCredential credential) {
        var usual = URI.create(base + "/mdm/VPPClientConfigSrv");
        try {
            var fields = new JsonFields();
            var request = post(URI.create(base + "/mdm/VPPServiceConfigSrv"), body -> {});
            service.beside(credential, request, (name, value) -> fields.take(name, value, Set.of(PLACE)))
                    .orThrow();
            String named = fields.text(PLACE, LONGEST);
            var place = named.isEmpty() ? usual : usual.resolve(new URI(named));
            return new AppleHosts(base).admit(place) ? place : usual;
        } catch (AppleServiceException | URISyntaxException e) {
            return usual;
        }
    }

    private static AppleRequest post(URI place, Consumer<JsonGenerator> body) {
        return new AppleRequest("POST", place, HEADERS, Json.object(body));
    }
}
