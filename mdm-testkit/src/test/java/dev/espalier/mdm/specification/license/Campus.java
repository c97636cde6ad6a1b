package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.api.license.Licenses;
import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.journal.JournalEntry;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.domain.license.MirrorState;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.sdk.MdmBuilder;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.testkit.license.UnitAtApple;
import dev.espalier.mdm.testkit.license.UnitsAtApple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A school with one unit of Apps and Books, which remembers at Apple what was bought and assigned. */
final class Campus {

    final School school = new School();
    final UnitAtApple atApple = new UnitAtApple();
    final UnitsAtApple apple = new UnitsAtApple(school.apple, school.storage);
    final ContentIntegration unit;
    final Mdm mdm;

    Campus() {
        this(wiring -> wiring);
    }

    Campus(UnaryOperator<MdmBuilder> wiring) {
        mdm = wiring.apply(wired()).build();
        unit = anotherUnit(integration -> integration, atApple);
    }

    MdmBuilder wired() {
        return school.wired().apple(apple);
    }

    /** One more unit, changed as a test needs it. */
    ContentIntegration anotherUnit(UnaryOperator<ContentIntegration.Builder> change, UnitAtApple itsUnit) {
        var token = school.storage.vault().put(school.account, "content-token", new byte[] {1});
        var added = change.apply(dev.espalier.mdm.testkit.license.Licenses.aUnit(token))
                .build();
        store(stores -> stores.units().add(added));
        apple.put(added.id(), itsUnit);
        return added;
    }

    void store(Consumer<Stores> work) {
        school.storage.unitOfWork().inTransaction(school.account, stores -> {
            work.accept(stores);
            return true;
        });
    }

    <T> T stored(Function<Stores, T> work) {
        return school.storage.unitOfWork().inTransaction(school.account, work);
    }

    Licenses as(Caller caller) {
        return mdm.session(school.account, caller).licenses();
    }

    Licenses licenses() {
        return as(anAdministrator());
    }

    Outcome<MirrorReport> update() {
        return licenses().update(unit.id(), Progress.none());
    }

    MirrorReport updated() {
        return update().orElseThrow();
    }

    MirrorReport updatedFully() {
        return licenses()
                .update(MirrorRequest.fully(unit.id()), Progress.none())
                .orElseThrow();
    }

    MirrorState state() {
        return licenses().mirror(unit.id()).orElseThrow().state();
    }

    static AssetQuery query(ProductType... types) {
        return new AssetQuery(Set.of(), Set.of(types), AssetQuery.Visibility.ALL, "", AssetQuery.Order.NAME);
    }

    List<ListedAsset> listed(ProductType... types) {
        return licenses().stream(query(types)).toList();
    }

    AssetView shown(String adamId) {
        return licenses().show(AssetKey.of(adamId)).orElseThrow().get(0);
    }

    Set<Assignment> mirrored() {
        var all = new TreeSet<Assignment>();
        store(stores -> {
            String after = "";
            do {
                var page = stores.assignments().list(unit.id(), after, 100);
                page.items().stream().map(HeldLicense::assignment).forEach(all::add);
                after = page.next().orElse("");
            } while (!after.isEmpty());
        });
        return all;
    }

    /** What the mirror says that Apple lists. */
    Map<AssetKey, AssetRecord> owned() {
        var owned = new TreeMap<AssetKey, AssetRecord>();
        listed().forEach(
                        listed -> owned.put(listed.asset().key(), listed.asset().record()));
        return owned;
    }

    List<JournalEntry> journal(String kind) {
        return school.journal(kind);
    }

    /** What the journal's numbers add up to. */
    long told(String kind, String number) {
        return stored(stores -> {
            long sum = 0;
            long after = 0;
            List<JournalEntry> entries;
            do {
                entries = stores.journal().read(after, 1000);
                for (var entry : entries) {
                    after = entry.sequence();
                    if (entry.kind().equals(kind)) {
                        sum += Long.parseLong(entry.particulars().values().getOrDefault(number, "0"));
                    }
                }
            } while (!entries.isEmpty());
            return sum;
        });
    }
}
