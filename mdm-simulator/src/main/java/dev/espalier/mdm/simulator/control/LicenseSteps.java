package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.AssetSnapshot;
import dev.espalier.mdm.simulator.CatalogItem;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.http.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Licenses: what is bought and given back, and what other managers assign. */
final class LicenseSteps {

    private static final String LICENSES = "/organizations/{organization}/units/{unit}/licenses";

    private static final Set<String> MEMBERS = Set.of(
            "adamId",
            "pricingParam",
            "productType",
            "deviceAssignable",
            "revocable",
            "platforms",
            "licenses",
            "total",
            "to",
            "serials",
            "users");

    /** What is done with licenses of an item. */
    private interface Handling {
        void handle(SimulatedUnit unit, StoreItem item, ControlCall call);
    }

    private final Names names;
    private final StoreCatalog catalog;

    LicenseSteps(Names names, StoreCatalog catalog) {
        this.names = names;
        this.catalog = catalog;
    }

    void addTo(ControlTable table) {
        each(table, "buy", "buy: adamId, pricingParam, licenses", LicenseSteps::buy);
        each(table, "refund", "give back: adamId, pricingParam, licenses", LicenseSteps::refund);
        each(table, "transfer", "hand on: adamId, pricingParam, licenses, to", this::transfer);
        each(table, "unlimited", "get without limit: adamId", (unit, item, call) -> unit.acquireUnlimited(item));
        each(table, "limit", "fix the number: adamId, total; none is no limit", LicenseSteps::limit);
        events(table);
    }

    private void each(ControlTable table, String verb, String meaning, Handling handling) {
        table.add("POST " + LICENSES + "/" + verb, meaning, call -> {
            call.allow(MEMBERS);
            var unit = names.unit(call);
            var item = item(unit, call);
            handling.handle(unit, item, call);
            return unit.asset(item.adamId(), item.pricingParam())
                    .map(asset -> Views.of(UnitViews.asset(asset)))
                    .orElseGet(Views::done);
        });
    }

    private void events(ControlTable table) {
        table.add("POST " + LICENSES + "/assign", "another manager assigns: adamId, serials, users", this::assign)
                .add("POST " + LICENSES + "/take", "another manager takes away: adamId, serials", this::take);
    }

    private static void buy(SimulatedUnit unit, StoreItem item, ControlCall call) {
        unit.buy(item, positive(call));
    }

    private static void refund(SimulatedUnit unit, StoreItem item, ControlCall call) {
        unit.refund(item, positive(call));
    }

    private void transfer(SimulatedUnit unit, StoreItem item, ControlCall call) {
        unit.transfer(item, positive(call), names.unit(names.organization(call), call.required("to")));
    }

    private static void limit(SimulatedUnit unit, StoreItem item, ControlCall call) {
        unit.limit(item, call.text("total").map(Integer::valueOf));
    }

    private Reply assign(ControlCall call) {
        call.allow(MEMBERS);
        var unit = names.unit(call);
        var item = item(unit, call);
        var view = ControlCall.object();
        var events = view.putArray("events");
        if (!call.texts("serials").isEmpty()) {
            events.add(UnitViews.event(unit.assignToDevices(item, call.texts("serials"))));
        }
        if (!call.texts("users").isEmpty()) {
            events.add(UnitViews.event(unit.assignToUsers(item, call.texts("users"))));
        }
        return Views.of(view);
    }

    private Reply take(ControlCall call) {
        call.allow(MEMBERS);
        var unit = names.unit(call);
        return Views.of(UnitViews.event(unit.takeFromDevices(item(unit, call), call.texts("serials"))));
    }

    private static int positive(ControlCall call) {
        int licenses = call.number("licenses", 1);
        if (licenses < 1) {
            throw new IllegalArgumentException("\"licenses\" must be 1 or more");
        }
        return licenses;
    }

    /** What the unit owns already, otherwise what the catalog or the call says of the item. */
    private StoreItem item(SimulatedUnit unit, ControlCall call) {
        var adamId = call.required("adamId");
        var pricingParam = call.text("pricingParam").orElse(StoreItem.STANDARD);
        return unit.asset(adamId, pricingParam)
                .map(AssetSnapshot::item)
                .orElseGet(() -> described(call, listed(adamId, pricingParam)));
    }

    private StoreItem listed(String adamId, String pricingParam) {
        var usual = catalog.item(adamId).map(CatalogItem::storeItem).orElseGet(() -> StoreItem.app(adamId));
        return new StoreItem(
                adamId,
                pricingParam,
                usual.productType(),
                usual.deviceAssignable(),
                usual.revocable(),
                usual.supportedPlatforms());
    }

    private static StoreItem described(ControlCall call, StoreItem usual) {
        var type = call.text("productType").orElse(usual.productType());
        boolean book = type.equals("Book");
        boolean changed = !type.equals(usual.productType());
        return new StoreItem(
                usual.adamId(),
                usual.pricingParam(),
                type,
                flag(call, "deviceAssignable").orElse(changed ? !book : usual.deviceAssignable()),
                flag(call, "revocable").orElse(changed ? !book : usual.revocable()),
                platforms(call).orElse(usual.supportedPlatforms()));
    }

    private static Optional<Boolean> flag(ControlCall call, String member) {
        return call.text(member).map(text -> call.flag(member));
    }

    private static Optional<List<String>> platforms(ControlCall call) {
        return Optional.of(call.body().path("platforms"))
                .filter(JsonNode::isArray)
                .map(any -> call.texts("platforms"));
    }
}
