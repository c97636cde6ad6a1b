package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.license.UnseenHolders;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.license.AssignmentStore;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assignments of units. */
record InMemoryAssignments(AccountTables tables) implements AssignmentStore {

    @Override
    public int see(IntegrationId unit, Collection<Assignment> assignments, Sighting sighting) {
        Pages.checkSize(assignments);
        var distinct = new HashSet<>(assignments);
        int before = present(unit, distinct).size();
        distinct.forEach(assignment -> see(unit, assignment, sighting));
        return distinct.size() - before;
    }

    private void see(IntegrationId unit, Assignment assignment, Sighting sighting) {
        var key = LicenseKey.of(unit, assignment);
        tables.assignments.put(
                key,
                tables.assignments
                        .find(key)
                        .map(known -> known.seen(sighting))
                        .orElseGet(() -> HeldLicense.first(unit, assignment, sighting)));
    }

    @Override
    public int remove(IntegrationId unit, Collection<Assignment> assignments) {
        var there = present(unit, assignments);
        there.forEach(assignment -> tables.assignments.remove(LicenseKey.of(unit, assignment)));
        return there.size();
    }

    @Override
    public Set<Assignment> present(IntegrationId unit, Collection<Assignment> assignments) {
        Pages.checkSize(assignments);
        return assignments.stream()
                .filter(assignment -> tables.assignments.has(LicenseKey.of(unit, assignment)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<HeldLicense> holders(IntegrationId unit, AssetKey asset, String after, int max) {
        Pages.checkMax(max);
        return of(tables, unit, asset)
                .filter(license -> license.assignment().assignee().text().compareTo(after) > 0)
                .limit(max)
                .toList();
    }

    @Override
    public Page<HeldLicense> heldBy(Collection<IntegrationId> units, Assignee assignee, String after, int max) {
        Pages.checkSize(units);
        var held = tables.assignments
                .rows()
                .filter(license -> units.contains(license.unit()))
                .filter(license -> license.assignment().assignee().equals(assignee));
        return Pages.cut(held, license -> item(license) + "\n" + license.unit(), after, max);
    }

    @Override
    public Page<HeldLicense> heldBy(IntegrationId unit, Collection<Assignee> assignees, String after, int max) {
        Pages.checkSize(assignees);
        var wanted = Set.copyOf(assignees);
        var held =
                of(unit).filter(license -> wanted.contains(license.assignment().assignee()));
        return Pages.cut(held, license -> holder(license) + "\n" + item(license), after, max);
    }

    @Override
    public List<Assignee> assignees(IntegrationId unit, String after, int max) {
        Pages.checkMax(max);
        return of(unit).map(license -> license.assignment().assignee())
                .filter(assignee -> assignee.text().compareTo(after) > 0)
                .distinct()
                .sorted()
                .limit(max)
                .toList();
    }

    @Override
    public Page<HeldLicense> list(IntegrationId unit, String after, int max) {
        return Pages.cut(of(unit), license -> item(license) + "\n" + holder(license), after, max);
    }

    @Override
    public Map<AssetKey, Long> count(IntegrationId unit, Collection<AssetKey> assets) {
        Pages.checkSize(assets);
        return assets.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), asset -> of(tables, unit, asset).count()));
    }

    @Override
    public long count(IntegrationId unit) {
        return of(unit).count();
    }

    @Override
    public List<UnseenHolders> unseen(IntegrationId unit, Instant begun, String after, int max) {
        Pages.checkMax(max);
        return of(unit)
                .map(license -> license.assignment().asset())
                .filter(asset -> asset.text().compareTo(after) > 0)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> new UnseenHolders(
                        count.getKey(),
                        count.getValue(),
                        unseen(unit, count.getKey(), begun).count()))
                .filter(holders -> holders.unseen() > 0)
                .limit(max)
                .toList();
    }

    @Override
    public int removeUnseen(IntegrationId unit, AssetKey asset, Instant begun) {
        var gone = unseen(unit, asset, begun).map(HeldLicense::assignment).toList();
        gone.forEach(assignment -> tables.assignments.remove(LicenseKey.of(unit, assignment)));
        return gone.size();
    }

    private Stream<HeldLicense> unseen(IntegrationId unit, AssetKey asset, Instant begun) {
        return of(tables, unit, asset).filter(license -> license.lastSeen().isBefore(begun));
    }

    @Override
    public void removeAll(IntegrationId unit) {
        of(unit).map(license -> LicenseKey.of(unit, license.assignment()))
                .toList()
                .forEach(tables.assignments::remove);
    }

    private Stream<HeldLicense> of(IntegrationId unit) {
        return tables.assignments
                .from(LicenseKey.first(unit))
                .takeWhile(license -> license.unit().equals(unit));
    }

    static Stream<HeldLicense> of(AccountTables tables, IntegrationId unit, AssetKey asset) {
        return tables.assignments
                .from(LicenseKey.of(unit, asset))
                .takeWhile(license -> license.unit().equals(unit)
                        && license.assignment().asset().equals(asset));
    }

    private static String item(HeldLicense license) {
        return license.assignment().asset().text();
    }

    private static String holder(HeldLicense license) {
        return license.assignment().assignee().text();
    }
}
