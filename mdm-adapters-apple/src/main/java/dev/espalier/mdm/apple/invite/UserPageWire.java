package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.apple.content.ContentExchange;
import dev.espalier.mdm.apple.content.PageReader;
import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.domain.invite.UserRecord;
import dev.espalier.mdm.spi.invite.UserPage;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A page of users (Apple: GetUsersResponse). What is no user is left out and counted. */
final class UserPageWire {
    private static final Logger LOG = LoggerFactory.getLogger(UserPageWire.class);

    private final PageReader cut;
    private final List<UserRecord> users = new ArrayList<>();
    private int skipped;

    UserPageWire(int asked) {
        this.cut = new PageReader(asked);
    }

    /** Takes a member of the answer. */
    void take(String name, JsonParser value) {
        if (name.equals("users")) {
            cut.list(value, this::user);
        } else {
            cut.take(name, value);
        }
    }

    private void user(JsonParser user) {
        if (user.currentToken() != JsonToken.START_OBJECT) {
            skipped++;
            return;
        }
        var wire = new UserWire(Json.fields(user, UserWire.MEMBERS));
        if (!wire.isGone()) {
            wire.toDomain().ifPresentOrElse(users::add, () -> skipped++);
        }
    }

    UserPage toDomain(ContentExchange exchange) {
        var place = cut.toDomain(exchange);
        if (skipped > 0) {
            LOG.debug("{} users of a page cannot be read and are left out.", skipped);
        }
        return new UserPage(users, skipped, place.more(), place.version());
    }
}
