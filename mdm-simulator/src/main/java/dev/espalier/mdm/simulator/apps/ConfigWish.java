package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.content.ClientConfig;
import dev.espalier.mdm.simulator.content.MdmInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service wants to be configured; what it does not say stays as it is.
 *
 * @param mdmInfo who claims the unit
 * @param url where notifications are to go, empty for nowhere
 * @param secret what they are to carry
 * @param types all types that are wanted from now on
 */
record ConfigWish(
        Optional<MdmInfo> mdmInfo, Optional<String> url, Optional<String> secret, Optional<List<String>> types) {

    private static final String TEST = "TEST_NOTIFICATION";

    static ConfigWish of(ObjectNode body) {
        var types = Json.given(body, "notificationTypes").map(any -> Json.list(body, "notificationTypes", Json::word));
        types.ifPresent(all -> Refused.unless(all.stream().allMatch(ConfigWish::isType), 9602));
        return new ConfigWish(
                Json.given(body, "mdmInfo").map(ConfigWish::info),
                Json.text(body, "notificationUrl"),
                Json.text(body, "notificationAuthToken"),
                types);
    }

    /** Checks everything that can be known without a test. */
    void check(Behavior behavior, Predicate<URI> taken) {
        mdmInfo.ifPresent(info -> Refused.unless(
                Stream.of(info.id(), info.name(), info.metadata()).noneMatch(String::isBlank), 9723));
        boolean both = url.isPresent() == secret.isPresent()
                && url.map(String::isEmpty).equals(secret.map(String::isEmpty));
        Refused.unless(both, 9710);
        Refused.unless(address().isEmpty() || isValid(taken), 9712);
        int most = behavior.get(ContentChoice.MAX_NOTIFICATION_LENGTH);
        Refused.unless(address().length() <= most && secret.orElse("").length() <= most, 9711);
        mdmInfo.ifPresent(info -> checkLengths(info, behavior));
    }

    /** Where notifications are to go from now on, empty if that is nowhere or not said. */
    String address() {
        return url.orElse("");
    }

    ClientConfig appliedTo(ClientConfig before) {
        var config = mdmInfo.map(before::claimedBy).orElse(before);
        if (url.isPresent()) {
            config = config.notifying(url.get(), secret.orElse(""));
        }
        return types.map(all -> all.stream()
                        .distinct()
                        .filter(type -> !type.equals(TEST))
                        .toList())
                .map(config::subscribedTo)
                .orElse(config);
    }

    private static void checkLengths(MdmInfo info, Behavior behavior) {
        Refused.unless(info.metadata().length() <= behavior.get(ContentChoice.MAX_MDM_METADATA_LENGTH), 9713);
        Refused.unless(info.id().length() <= behavior.get(ContentChoice.MAX_MDM_ID_LENGTH), 9724);
        Refused.unless(info.name().length() <= behavior.get(ContentChoice.MAX_MDM_NAME_LENGTH), 9725);
    }

    /** Nothing but host and path. */
    private boolean isValid(Predicate<URI> taken) {
        try {
            var uri = new URI(address());
            return uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && taken.test(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isType(String type) {
        return type.equals(TEST) || ServiceConfig.TYPES.contains(type) || ServiceConfig.RARE_TYPES.contains(type);
    }

    private static MdmInfo info(JsonNode node) {
        Refused.unless(node.isObject(), 9602);
        return new MdmInfo(
                Json.text(node, "id").orElse(""),
                Json.text(node, "name").orElse(""),
                Json.text(node, "metadata").orElse(""));
    }
}
