package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.portal.World;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What answers have in common: whose unit it is, whose service it is, until when the token is good. */
final class Letterhead {

    private static final Duration LAST_DAYS = Duration.ofDays(15);

    private final World world;

    Letterhead(World world) {
        this.world = world;
    }

    ObjectNode complete(ObjectNode answer, Call call) {
        if (world.behavior().get(ContentChoice.EMPTY_LIST_ABSENT)) {
            answer.removeIf(member -> member instanceof ArrayNode list && list.isEmpty());
        }
        var info = call.unit().config().mdmInfo();
        info.ifPresent(claim -> claim.writeTo(answer.putObject("mdmInfo")));
        if (info.isEmpty() && world.behavior().get(ContentChoice.UNSET_MDM_INFO).equals("null")) {
            answer.putNull("mdmInfo");
        }
        if (saysExpiry(call)) {
            answer.put("tokenExpirationDate", call.token().expiryText());
        }
        return answer.put("uId", call.unit().uId());
    }

    ObjectNode error(Refused refused) {
        var error = Json.object();
        refused.problem().writeTo(error);
        boolean causes = !refused.assets().isEmpty() || !refused.users().isEmpty();
        if (causes && world.behavior().get(ContentChoice.REFUSAL_NAMES_CAUSES)) {
            name(refused, error.putObject("errorInfo"));
        }
        return error;
    }

    private static void name(Refused refused, ObjectNode info) {
        if (!refused.assets().isEmpty()) {
            var assets = info.putArray("assets");
            refused.assets().forEach(asset -> asset.writeTo(assets.addObject()));
        }
        List<String> users = refused.users();
        if (!users.isEmpty()) {
            users.forEach(info.putArray("clientUserIds")::add);
        }
    }

    private boolean saysExpiry(Call call) {
        return !world.behavior().get(ContentChoice.EXPIRY_FIELD_ONLY_LAST_15_DAYS)
                || !world.now().isBefore(call.token().expiry().minus(LAST_DAYS));
    }
}
