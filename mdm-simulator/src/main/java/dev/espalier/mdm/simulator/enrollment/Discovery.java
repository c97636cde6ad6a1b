package dev.espalier.mdm.simulator.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where devices are sent whose user's own domain tells nothing: {@code /account-driven-enrollment/profile}. */
final class Discovery {

    private static final String MEMBER = "mdm_service_discovery_url";

    private record Entry(String url, long at) {}

    private final World world;
    private final Map<String, Entry> byServer = new HashMap<>();

    Discovery(World world) {
        this.world = world;
    }

    Reply assign(Call call) {
        var url = Json.given(call.body(), MEMBER)
                .orElseThrow(() -> new Refused(400, "MDM_SERVICE_DISCOVERY_URL_REQUIRED"));
        if (!isSecure(url)) {
            throw new Refused(400, "MDM_SERVICE_DISCOVERY_URL_NOT_VALID");
        }
        requireSupport(call);
        byServer.put(call.server().uuid(), new Entry(url, world.second()));
        return done();
    }

    Reply read(Call call) {
        requireSupport(call);
        var entry = Optional.ofNullable(byServer.get(call.server().uuid()))
                .orElseThrow(() -> new Refused(404, "NOT_FOUND"));
        return Reply.json(Json.bytes(Json.object()
                .put(MEMBER, entry.url())
                .put("last_updated_timestamp", Spelling.of(world.behavior()).time(entry.at()))));
    }

    Reply remove(Call call) {
        requireSupport(call);
        byServer.remove(call.server().uuid());
        return done();
    }

    /** A body that clients have no use for. */
    private Reply done() {
        var body = world.behavior().get(Choice.DISCOVERY_ANSWER);
        return body.isEmpty() ? Reply.empty() : Reply.json(body.getBytes(UTF_8));
    }

    private static void requireSupport(Call call) {
        if (call.server().organization().letterhead().kind() == OrganizationKind.LEGACY_SCHOOL) {
            throw new Refused(400, "ORG_NOT_SUPPORTED");
        }
    }

    private static boolean isSecure(String url) {
        try {
            var uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
