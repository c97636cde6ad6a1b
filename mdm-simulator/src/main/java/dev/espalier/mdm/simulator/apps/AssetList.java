package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.content.Asset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** What a unit owns: {@code GET /assets}. */
final class AssetList implements Endpoint {

    private final Pages pages;

    AssetList(Pages pages) {
        this.pages = pages;
    }

    @Override
    public ObjectNode answer(Call call) {
        var filter = filter(call);
        var unlimited = call.flag("unlimited");
        var answer = Json.object();
        var ledger = call.unit().library().assets();
        var page = pages.selected(
                call,
                ledger,
                () -> ledger.all().stream()
                        .filter(asset -> unlimited.isEmpty() || unlimited.get() == asset.unlimited())
                        .filter(filter)
                        .toList(),
                answer);
        write(page, unlimited, answer);
        return answer;
    }

    private static void write(List<Asset> page, Optional<Boolean> unlimited, ObjectNode answer) {
        var assets = answer.putArray("assets");
        if (unlimited.orElse(false)) {
            var apart = answer.putArray("unlimitedAssets");
            page.forEach(asset -> asset.writeUnlimitedTo(apart.addObject()));
        } else {
            page.forEach(asset -> asset.writeTo(assets.addObject()));
        }
    }

    private static Predicate<Asset> filter(Call call) {
        var filters = new ArrayList<Predicate<Asset>>();
        call.text("adamId")
                .ifPresent(id -> filters.add(asset -> asset.key().adamId().equals(id)));
        call.word("productType", "App", "Book")
                .ifPresent(
                        type -> filters.add(asset -> asset.item().productType().equals(type)));
        call.word("pricingParam", "STDQ", "PLUS")
                .ifPresent(
                        param -> filters.add(asset -> asset.key().pricingParam().equals(param)));
        call.flag("revocable")
                .ifPresent(flag -> filters.add(asset -> asset.item().revocable() == flag));
        call.flag("deviceAssignable")
                .ifPresent(flag -> filters.add(asset -> asset.item().deviceAssignable() == flag));
        call.number("minAvailableCount").ifPresent(least -> filters.add(asset -> asset.available() >= least));
        call.number("maxAvailableCount").ifPresent(most -> filters.add(asset -> asset.available() <= most));
        call.number("minAssignedCount").ifPresent(least -> filters.add(asset -> asset.assigned() >= least));
        call.number("maxAssignedCount").ifPresent(most -> filters.add(asset -> asset.assigned() <= most));
        return filters.stream().reduce(asset -> true, Predicate::and);
    }
}
