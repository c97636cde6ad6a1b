package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Comparator;

/** Something of a unit: what belongs to one unit stands together, by item and then by holder. */
record LicenseKey(String unit, String item, String holder) implements Comparable<LicenseKey> {
    private static final Comparator<LicenseKey> ORDER = Comparator.comparing(LicenseKey::unit)
            .thenComparing(LicenseKey::item)
            .thenComparing(LicenseKey::holder);

    static LicenseKey of(IntegrationId unit, AssetKey asset) {
        return new LicenseKey(unit.toString(), asset.text(), "");
    }

    static LicenseKey of(IntegrationId unit, Assignment assignment) {
        return new LicenseKey(
                unit.toString(),
                assignment.asset().text(),
                assignment.assignee().text());
    }

    static LicenseKey first(IntegrationId unit) {
        return new LicenseKey(unit.toString(), "", "");
    }

    @Override
    public int compareTo(LicenseKey other) {
        return ORDER.compare(this, other);
    }
}
