package dev.espalier.mdm.simulator.legacy;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is left of version 1: its discovery and the client configuration. Refusals come with HTTP 200. */
public final class LegacyService {

    /** Where the discovery is. */
    public static final String SERVICE_CONFIG = "/mdm/VPPServiceConfigSrv";

    /** Where the client configuration is. */
    public static final String CLIENT_CONFIG = "/mdm/VPPClientConfigSrv";

    /** What stands in place of an owner once version 2 manages the unit. */
    static final String IN_USE = "This content token is in use with version 2 of the management service.";

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final LegacyUnits units;
    private final LegacyOwners owners;
    private final Behavior behavior;
    private final URI apple;

    /**
     * Creates the service.
     *
     * @param units the organizational units
     * @param owners who claims them over this service
     * @param behavior the choices
     * @param apple the address under which clients reach it
     */
    public LegacyService(LegacyUnits units, LegacyOwners owners, Behavior behavior, URI apple) {
        this.units = units;
        this.owners = owners;
        this.behavior = behavior;
        this.apple = apple;
    }

    /** Whether the service is there at all. */
    public boolean exists() {
        return !behavior.get(Choice.LEGACY_SERVICE).equals("off");
    }

    public Reply serviceConfig(Request request) {
        return answer(request, body -> {
            var config = done().put("clientConfigSrvUrl", apple + CLIENT_CONFIG)
                    .put("vppWebsiteUrl", "https://vpp.example")
                    .put(
                            "invitationEmailUrl",
                            apple + "/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount"
                                    + "?cc=us&inviteCode=%25inviteCode%25&mt=8");
            var codes = config.putArray("errorCodes");
            codes.addObject().put("errorNumber", 9600).put("errorMessage", "An argument is missing.");
            codes.addObject().put("errorNumber", 9622).put("errorMessage", "The token is not valid.");
            return config;
        });
    }

    public Reply clientConfig(Request request) {
        return answer(request, body -> {
            if (!body.path("sToken").isString()) {
                throw new LegacyRefusal(9600, "The argument sToken is missing.");
            }
            var unit = units.open(body.path("sToken").stringValue());
            if (body.path("clientContext").isString()) {
                owners.leave(unit.uId(), body.path("clientContext").stringValue());
            }
            return describe(unit, body.path("verbose").asBoolean(false));
        });
    }

    private interface Call {
        ObjectNode answer(ObjectNode body);
    }

    private Reply answer(Request request, Call call) {
        try {
            if (behavior.get(Choice.LEGACY_SERVICE).equals("failing")) {
                throw new LegacyRefusal(9603, "Something went wrong inside.");
            }
            return reply(call.answer(body(request)));
        } catch (LegacyRefusal refused) {
            return reply(MAPPER.createObjectNode()
                    .put("status", -1)
                    .put("errorNumber", refused.number())
                    .put("errorMessage", refused.getMessage()));
        }
    }

    private ObjectNode describe(LegacyUnit unit, boolean verbose) {
        var config = done().put("uId", unit.uId())
                .put("countryCode", unit.country())
                .put("defaultPlatform", unit.platform())
                .put("email", unit.downloader())
                .put("expirationMillis", unit.expiry().toEpochMilli())
                .put("tokenExpDate", TIME.format(unit.expiry()))
                .put("organizationIdHash", hash(unit.organizationId()));
        if (verbose) {
            config.put("appleId", unit.downloader());
        }
        if (behavior.get(Choice.LEGACY_ORGANIZATION_ID).equals("string")) {
            config.put("organizationId", unit.organizationId());
        } else {
            config.put("organizationId", Long.parseLong(unit.organizationId()));
        }
        config.putObject("location")
                .put("locationId", Long.parseLong(unit.uId()))
                .put("locationName", unit.locationName());
        if (unit.claimed()) {
            config.put("clientContext", IN_USE);
        } else {
            owners.context(unit.uId()).ifPresent(context -> config.put("clientContext", context));
        }
        return config;
    }

    private static ObjectNode done() {
        return MAPPER.createObjectNode().put("status", 0);
    }

    private static Reply reply(ObjectNode answer) {
        return Reply.json(MAPPER.writeValueAsBytes(answer));
    }

    private static ObjectNode body(Request request) {
        try {
            if (request.body().length > 0 && MAPPER.readTree(request.body()) instanceof ObjectNode body) {
                return body;
            }
        } catch (JacksonException e) {
            throw new LegacyRefusal(9602, "The arguments can't be read.");
        }
        throw new LegacyRefusal(9602, "The arguments are no JSON object.");
    }

    private static String hash(String organizationId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(organizationId.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
