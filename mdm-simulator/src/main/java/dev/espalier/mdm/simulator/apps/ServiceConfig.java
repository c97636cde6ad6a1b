package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.content.Problem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Where everything is and how much of it is allowed: {@code /service/config}. */
final class ServiceConfig {

    static final List<String> TYPES = List.of("ASSET_MANAGEMENT", "USER_MANAGEMENT", "USER_ASSOCIATED", "ASSET_COUNT");
    static final List<String> RARE_TYPES = List.of("SUBSCRIPTION_MANAGEMENT", "SUBSCRIPTION_COUNT", "UNLIMITED_ASSET");

    private static final List<Map.Entry<String, String>> PATHS = List.of(
            Map.entry("clientConfig", "/client/config"),
            Map.entry("getAssets", "/assets"),
            Map.entry("associateAssets", "/assets/associate"),
            Map.entry("disassociateAssets", "/assets/disassociate"),
            Map.entry("revokeAssets", "/assets/revoke"),
            Map.entry("getAssignments", "/assignments"),
            Map.entry("getUsers", "/users"),
            Map.entry("createUsers", "/users/create"),
            Map.entry("updateUsers", "/users/update"),
            Map.entry("retireUsers", "/users/retire"),
            Map.entry("eventStatus", "/status"));

    private static final String LOOKUP = "/WebObjects/MZStorePlatform.woa/wa/lookup";
    private static final String INVITATION =
            "/WebObjects/MZFinance.woa/wa/associateVPPUserWithITSAccount?inviteCode=%25inviteCode%25&mt=8";

    private final Behavior behavior;
    private final URI address;

    /**
     * Creates the discovery.
     *
     * @param behavior the choices, among them the limits
     * @param address what clients are sent to, for everything
     */
    ServiceConfig(Behavior behavior, URI address) {
        this.behavior = behavior;
        this.address = address;
    }

    ObjectNode answer() {
        var answer = Json.object();
        var errors = answer.putArray("errorCodes");
        Problem.announced().forEach(problem -> problem.writeTo(errors.addObject()));
        var limits = answer.putObject("limits");
        ContentChoice.limits().forEach(limit -> limits.put(limit.name(), behavior.get(limit)));
        var types = answer.putArray("notificationTypes");
        types().forEach(types::add);
        var urls = answer.putObject("urls");
        PATHS.forEach(path -> urls.put(path.getKey(), address + AppsService.BASE + path.getValue()));
        urls.put("contentMetadataLookup", address + LOOKUP).put("invitationEmail", address + INVITATION);
        return answer;
    }

    private Stream<String> types() {
        return behavior.get(ContentChoice.RARE_TYPES_LISTED)
                ? Stream.concat(TYPES.stream(), RARE_TYPES.stream())
                : TYPES.stream();
    }
}
