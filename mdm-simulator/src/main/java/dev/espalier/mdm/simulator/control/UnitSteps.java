package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.ContentTokenKind;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.http.Reply;
import dev.espalier.mdm.simulator.legacy.LegacyOwners;
import java.util.Map;
import java.util.function.BiConsumer;

/** Organizational units, their content tokens, and who claims them. */
final class UnitSteps {

    private static final String ALL = "/organizations/{organization}/units";
    private static final String ONE = ALL + "/{unit}";

    private final Names names;
    private final LegacyOwners legacyOwners;

    UnitSteps(Names names, LegacyOwners legacyOwners) {
        this.names = names;
        this.legacyOwners = legacyOwners;
    }

    void addTo(ControlTable table) {
        table.add("GET " + ALL, "the organizational units", this::all)
                .add("POST " + ALL, "create one: name, country", this::create)
                .add("GET " + ONE, "one of them, by uId or name", call -> Views.of(UnitViews.unit(names.unit(call))))
                .add("GET " + ONE + "/state", "all that it has", call -> Views.of(UnitViews.state(names.unit(call))))
                .add("DELETE " + ONE, "delete it: its tokens end", this::delete)
                .add("POST " + ONE + "/token", "download a .vpptoken: kind", this::download);
        each(table, "POST", "/tokens/expire", "its tokens are too old", (unit, call) -> unit.expireTokens());
        each(table, "POST", "/tokens/revoke", "its tokens are revoked", (unit, call) -> unit.revokeTokens());
        each(
                table,
                "PUT",
                "/country",
                "set its store: country",
                (unit, call) -> unit.country(call.required("country")));
        each(table, "PUT", "/claim", "another MDM claims it: id, name, metadata", UnitSteps::claim);
        each(table, "DELETE", "/claim", "nobody claims it any more", (unit, call) -> unit.unclaim());
        each(table, "PUT", "/legacy-owner", "version 1 knows an owner: guid, hostname", this::claimOverVersion1);
        each(table, "DELETE", "/legacy-owner", "version 1 knows none", (unit, call) -> legacyOwners.remove(unit.uId()));
        each(table, "PUT", "/store-terms", "the store's terms wait: pending", UnitSteps::terms);
        each(table, "POST", "/failures", "the next chunks fail: number, chunks", UnitSteps::fail);
    }

    private void each(
            ControlTable table,
            String method,
            String path,
            String meaning,
            BiConsumer<SimulatedUnit, ControlCall> step) {
        table.add(method + " " + ONE + path, meaning, call -> {
            step.accept(names.unit(call), call);
            return Views.done();
        });
    }

    private Reply all(ControlCall call) {
        var view = ControlCall.object();
        var array = view.putArray("units");
        names.organization(call).units().forEach(unit -> array.add(UnitViews.unit(unit)));
        return Views.of(view);
    }

    private Reply create(ControlCall call) {
        var unit = names.organization(call).createUnit(names.actor(call), call.required("name"));
        call.text("country").ifPresent(unit::country);
        return Views.created(UnitViews.unit(unit));
    }

    private Reply delete(ControlCall call) {
        names.unit(call).delete(names.actor(call));
        return Views.done();
    }

    private Reply download(ControlCall call) {
        var unit = names.unit(call);
        var kind = ContentTokenKind.valueOf(call.text("kind").orElse(ContentTokenKind.UNIT.name()));
        var file = unit.downloadToken(names.actor(call), kind);
        var name = "sToken_for_" + unit.name().replaceAll("[^A-Za-z0-9._-]", "_") + ".vpptoken";
        return Reply.of(200, "text/plain", "")
                .withBody(file)
                .with(Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private static void claim(SimulatedUnit unit, ControlCall call) {
        unit.claim(
                call.required("id"),
                call.required("name"),
                call.text("metadata").orElse("-"));
    }

    private void claimOverVersion1(SimulatedUnit unit, ControlCall call) {
        var context =
                ControlCall.object().put("guid", call.required("guid")).put("hostname", call.required("hostname"));
        legacyOwners.leave(unit.uId(), context.toString());
    }

    private static void terms(SimulatedUnit unit, ControlCall call) {
        call.required("pending");
        unit.storeTermsPending(call.flag("pending"));
    }

    private static void fail(SimulatedUnit unit, ControlCall call) {
        call.required("number");
        unit.failNext(call.number("number", 0), call.number("chunks", 1));
    }
}
