package dev.espalier.mdm.testkit.contract;

import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.AssetRecord;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.ListedAsset;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.testkit.FakeClock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the contracts of the stores of licenses have in common. */
public interface LicenseContract extends StorageContract {

    /** When the first reading was begun. */
    Instant FIRST = FakeClock.START;

    /** When the second reading was begun. */
    Instant SECOND = FIRST.plusSeconds(60);

    /** A unit that nobody else uses. */
    default IntegrationId aUnitId() {
        return new IntegrationId(UUID.randomUUID());
    }

    /** Puts assets of the first reading. */
    default void put(AccountId account, IntegrationId unit, AssetRecord... records) {
        in(account).assets().put(unit, Arrays.asList(records), FIRST);
    }

    /** Sees assignments at Apple. */
    default int see(AccountId account, IntegrationId unit, Instant begun, Assignment... assignments) {
        return in(account).assignments().see(unit, Arrays.asList(assignments), Sighting.atApple(begun));
    }

    /** A query for everything of some units. */
    static AssetQuery everything(IntegrationId... units) {
        return new AssetQuery(Set.of(units), Set.of(), AssetQuery.Visibility.ALL, "", AssetQuery.Order.ITEM);
    }

    /** The store's numbers of assets, in their order. */
    static List<String> items(List<ListedAsset> assets) {
        return assets.stream()
                .map(listed -> listed.asset().key().item().value())
                .toList();
    }

    /** What is held, in the order of a list. */
    static List<Assignment> assignments(List<HeldLicense> licenses) {
        return licenses.stream().map(HeldLicense::assignment).toList();
    }
}
