package dev.espalier.mdm.application.license;

import dev.espalier.mdm.domain.license.Asset;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicensePool;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What some holders hold of a unit, and what of it can come back (rule A27). */
final class Returnable {
    private final List<Assignment> licenses = new ArrayList<>();
    private final Set<Assignee> guarded = new HashSet<>();
    private long irrevocable;

    private Returnable() {}

    /** Looks at what at most a page of holders hold. */
    static Returnable of(Stores stores, IntegrationId unit, List<Assignee> holders) {
        var found = new Returnable();
        Optional<String> next = holders.isEmpty() ? Optional.empty() : Optional.of("");
        while (next.isPresent()) {
            var page = stores.assignments().heldBy(unit, holders, next.orElseThrow(), Page.MAX);
            found.look(stores, unit, page.items());
            next = page.next();
        }
        return found;
    }

    private void look(Stores stores, IntegrationId unit, List<HeldLicense> page) {
        Set<AssetKey> keys =
                page.stream().map(held -> held.assignment().asset()).collect(Collectors.toSet());
        var assets = stores.assets().find(unit, keys);
        for (HeldLicense held : page) {
            look(
                    held.assignment(),
                    Optional.ofNullable(assets.get(held.assignment().asset())));
        }
    }

    /** A book is kept even where Apple would let it go: its holder must not be asked for as a whole. */
    private void look(Assignment license, Optional<Asset> asset) {
        var record = asset.map(Asset::record);
        if (record.filter(LicensePool::returnable).isPresent()) {
            licenses.add(license);
        } else {
            irrevocable++;
            if (record.isEmpty() || record.orElseThrow().revocable()) {
                guarded.add(license.assignee());
            }
        }
    }

    /** What can come back. */
    List<Assignment> licenses() {
        return licenses;
    }

    /** Whoever would lose something. */
    Set<Assignee> holders() {
        return licenses.stream().map(Assignment::assignee).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many licenses never come back. */
    long irrevocable() {
        return irrevocable;
    }

    /** Whether Apple may be asked to take everything from a holder. */
    boolean whole(Assignee holder) {
        return !guarded.contains(holder);
    }
}
