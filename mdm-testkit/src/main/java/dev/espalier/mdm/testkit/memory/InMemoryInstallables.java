package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.license.InstallableStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What may be installed. */
record InMemoryInstallables(AccountTables tables) implements InstallableStore {

    @Override
    public void put(Collection<Installable> entries) {
        Pages.checkSize(entries);
        entries.forEach(entry -> tables.installables.put(LicenseKey.of(entry.unit(), entry.license()), entry));
    }

    @Override
    public Optional<Installable> find(IntegrationId unit, Assignment license) {
        return tables.installables.find(LicenseKey.of(unit, license));
    }

    @Override
    public void remove(IntegrationId unit, Collection<Assignment> licenses) {
        Pages.checkSize(licenses);
        licenses.forEach(license -> tables.installables.remove(LicenseKey.of(unit, license)));
    }

    @Override
    public Page<Installable> ready(IntegrationId unit, Instant now, String after, int max) {
        var ready = tables.installables
                .rows()
                .filter(entry -> entry.unit().equals(unit))
                .filter(entry ->
                        entry.notBefore().filter(time -> !time.isAfter(now)).isPresent());
        return Pages.cut(ready, entry -> InMemoryOperations.position(entry.license()), after, max);
    }
}
