package dev.espalier.mdm.simulator.enrollment;

import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.portal.World;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
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
        requireSupport(call);
        var url = Json.string(call.body(), MEMBER)
                .orElseThrow(() -> new Refused(400, "MDM_SERVICE_DISCOVERY_URL_REQUIRED"));
        if (!isSecure(url)) {
            throw new Refused(400, "MDM_SERVICE_DISCOVERY_URL_NOT_VALID");
        }
        byServer.put(call.server().uuid(), new Entry(url, world.second()));
        return Reply.empty();
    }

    Reply read(Call call) {
        requireSupport(call);
        var entry = Optional.ofNullable(byServer.get(call.server().uuid()))
                .orElseThrow(() -> new Refused(404, "NOT_FOUND"));
        return Reply.json(Json.bytes(Json.object()
                .put(MEMBER, entry.url())
                .put("last_updated_timestamp", Instant.ofEpochSecond(entry.at()).toString())));
    }

    Reply remove(Call call) {
        requireSupport(call);
        byServer.remove(call.server().uuid());
        return Reply.empty();
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
