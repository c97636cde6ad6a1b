package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.AssetKey;
import dev.espalier.mdm.simulator.content.Assignment;
import dev.espalier.mdm.simulator.content.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who has what: {@code GET /assignments}. */
final class AssignmentList implements Endpoint {

    private final Pages pages;

    AssignmentList(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ObjectNode answer(Call call) {
        boolean withUsers = call.isSet("includeUserState");
        var answer = Json.object();
        var page = page(call, answer);
        var assignments = answer.putArray("assignments");
        page.forEach(assignment -> {
            if (withUsers) {
                assignment.writeWithUserTo(assignments.addObject());
            } else {
                assignment.writeTo(assignments.addObject());
            }
        });
        return answer;
    }

    private List<Assignment> page(Call call, ObjectNode answer) {
        var filters = filters(call);
        var ledger = call.unit().library().assignments();
        call.text("sinceVersionId").ifPresent(version -> Refused.unless(ledger.knows(version), 9721));
        if (filters.isEmpty() && call.text("sinceVersionId").isEmpty()) {
            return pages.whole(call, ledger, answer);
        }
        var all = filters.stream().reduce(assignment -> true, Predicate::and);
        return pages.selected(call, ledger, () -> candidates(call).filter(all).toList(), answer);
    }

    /** Those that a quick way leads to; the filters still have to be applied. */
    private static Stream<Assignment> candidates(Call call) {
        var ledger = call.unit().library().assignments();
        var since = call.text("sinceVersionId");
        if (since.isPresent()) {
            return ledger.since(since.get()).stream();
        }
        var target = target(call);
        if (target.isPresent()) {
            return call.unit().heldBy(target.get()).stream();
        }
        var asset = asset(call);
        return asset.isPresent()
                ? call.unit()
                        .library()
                        .find(asset.get())
                        .map(found -> found.assignments().stream())
                        .orElseGet(Stream::empty)
                : ledger.all().stream();
    }

    private static List<Predicate<Assignment>> filters(Call call) {
        var filters = new ArrayList<Predicate<Assignment>>();
        call.text("adamId")
                .ifPresent(id -> filters.add(one -> one.asset().key().adamId().equals(id)));
        call.word("pricingParam", "STDQ", "PLUS")
                .ifPresent(param ->
                        filters.add(one -> one.asset().key().pricingParam().equals(param)));
        Stream.of(user(call), device(call))
                .flatMap(Optional::stream)
                .forEach(target -> filters.add(one -> one.holder().target().equals(target)));
        if (call.isSet("excludeInactiveUsers")) {
            filters.add(Assignment::inUse);
        }
        return filters;
    }

    private static Optional<Target> target(Call call) {
        return user(call).or(() -> device(call));
    }

    private static Optional<Target> user(Call call) {
        return call.text("clientUserId").map(Target::user);
    }

    private static Optional<Target> device(Call call) {
        return call.text("serialNumber")
                .map(serial -> Target.device(serial.trim().toUpperCase(Locale.ROOT)));
    }

    private static Optional<AssetKey> asset(Call call) {
        return call.text("adamId").flatMap(id -> call.text("pricingParam").map(param -> new AssetKey(id, param)));
    }
}
