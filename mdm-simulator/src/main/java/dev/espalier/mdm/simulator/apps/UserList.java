package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.UserRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who is registered: {@code GET /users}. */
final class UserList implements Endpoint {

    private final Pages pages;

    UserList(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ObjectNode answer(Call call) {
        Refused.unless(!(call.isSet("activeOnly") && call.isSet("retiredOnly")), 9602);
        var answer = Json.object();
        var page = page(call, answer);
        var users = answer.putArray("users");
        page.forEach(user -> user.writeTo(users.addObject()));
        return answer;
    }

    private List<UserRecord> page(Call call, ObjectNode answer) {
        var filters = filters(call);
        var ledger = call.unit().users().ledger();
        call.text("sinceVersionId").ifPresent(version -> Refused.unless(ledger.knows(version), 9721));
        if (filters.isEmpty() && call.text("sinceVersionId").isEmpty()) {
            return pages.whole(call, ledger, answer);
        }
        var all = filters.stream().reduce(user -> true, Predicate::and);
        return pages.selected(call, ledger, () -> candidates(call).filter(all).toList(), answer);
    }

    private static Stream<UserRecord> candidates(Call call) {
        var users = call.unit().users();
        var since = call.text("sinceVersionId");
        if (since.isPresent()) {
            return users.ledger().since(since.get()).stream();
        }
        return call.text("clientUserId")
                .map(id -> users.records(id).stream())
                .orElseGet(() -> users.ledger().all().stream());
    }

    private static List<Predicate<UserRecord>> filters(Call call) {
        var filters = new ArrayList<Predicate<UserRecord>>();
        call.text("clientUserId")
                .ifPresent(id -> filters.add(user -> user.clientUserId().equals(id)));
        call.text("managedAppleId")
                .ifPresent(id -> filters.add(user -> user.account().equals(id)));
        if (call.isSet("activeOnly")) {
            filters.add(user -> user.status().active());
        }
        if (call.isSet("retiredOnly")) {
            filters.add(user -> !user.status().active());
        }
        return filters;
    }
}
