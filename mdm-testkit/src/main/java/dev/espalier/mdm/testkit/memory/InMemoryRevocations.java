package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.license.RevocationStore;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Revocations, the holders left, and what was taken back. */
record InMemoryRevocations(AccountTables tables) implements RevocationStore {

    @Override
    public void add(Revocation revocation) {
        update(revocation);
    }

    @Override
    public void update(Revocation revocation) {
        tables.revocations.put(revocation.id().toString(), revocation);
    }

    @Override
    public Optional<Revocation> find(RevocationId id) {
        return tables.revocations.find(id.toString());
    }

    @Override
    public List<Revocation> newest(int max) {
        Pages.checkMax(max);
        return tables.revocations
                .rows()
                .sorted(Comparator.comparing(Revocation::plannedAt)
                        .reversed()
                        .thenComparing(one -> one.id().toString()))
                .limit(max)
                .toList();
    }

    @Override
    public void addHolders(RevocationId id, Collection<Assignee> holders) {
        Pages.checkSize(holders);
        holders.forEach(holder -> tables.revocationHolders.put(key(id, holder.text()), holder));
    }

    private static LicenseKey key(RevocationId id, String text) {
        return new LicenseKey(id.toString(), text, "");
    }

    @Override
    public List<Assignee> holders(RevocationId id, String after, int max) {
        Pages.checkMax(max);
        return tables.revocationHolders
                .between(key(id, after + " "), new LicenseKey(id.toString(), "v", ""))
                .limit(max)
                .toList();
    }

    @Override
    public void removeHolders(RevocationId id, Collection<Assignee> holders) {
        Pages.checkSize(holders);
        holders.forEach(holder -> tables.revocationHolders.remove(key(id, holder.text())));
    }

    @Override
    public void addTaken(RevocationId id, Collection<Assignment> licenses) {
        Pages.checkSize(licenses);
        licenses.forEach(license -> tables.taken.put(
                new LicenseKey(
                        id.toString(),
                        license.asset().text(),
                        license.assignee().text()),
                license));
    }

    @Override
    public Page<Assignment> taken(RevocationId id, String after, int max) {
        var of = tables.taken.between(
                new LicenseKey(id.toString(), "", ""), new LicenseKey(id.toString(), Character.toString(127), ""));
        return Pages.cut(of, InMemoryOperations::position, after, max);
    }
}
