package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.license.OperationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations and what is reserved for them. */
record InMemoryOperations(AccountTables tables) implements OperationStore {

    @Override
    public void add(LicenseOperation operation) {
        tables.operations.put(operation.id().toString(), operation);
    }

    @Override
    public void update(LicenseOperation operation) {
        tables.operations.put(operation.id().toString(), operation);
    }

    @Override
    public Optional<LicenseOperation> find(OperationId id) {
        return tables.operations.find(id.toString());
    }

    @Override
    public Optional<LicenseOperation> byEvent(IntegrationId unit, String event) {
        return of(unit).filter(one -> one.event().filter(event::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<LicenseOperation> due(IntegrationId unit, Instant now, int max) {
        Pages.checkMax(max);
        return of(unit).filter(one -> one.dueAt(now))
                .sorted(Comparator.comparing(
                                (LicenseOperation one) -> one.nextLook().orElseThrow())
                        .thenComparing(one -> one.id().toString()))
                .limit(max)
                .toList();
    }

    @Override
    public Page<LicenseOperation> list(IntegrationId unit, boolean openOnly, String after, int max) {
        return Pages.cut(
                of(unit).filter(one -> one.open() || !openOnly), one -> one.id().toString(), after, max);
    }

    private Stream<LicenseOperation> of(IntegrationId unit) {
        return tables.operations.rows().filter(one -> one.unit().equals(unit));
    }

    @Override
    public void reserve(LicenseOperation operation, Collection<Assignment> licenses) {
        if (!changing(operation.unit(), licenses).isEmpty()) {
            throw new StorageException("A license is reserved already.", new IllegalStateException());
        }
        move(operation, licenses);
    }

    @Override
    public void move(LicenseOperation operation, Collection<Assignment> licenses) {
        Pages.checkSize(licenses);
        licenses.forEach(license -> tables.reserved.put(
                LicenseKey.of(operation.unit(), license),
                new Reserved(operation.unit(), license, operation.id(), operation.kind())));
    }

    @Override
    public Page<Assignment> reserved(OperationId operation, String after, int max) {
        return Pages.cut(
                tables.reserved
                        .rows()
                        .filter(one -> one.operation().equals(operation))
                        .map(Reserved::license),
                InMemoryOperations::position,
                after,
                max);
    }

    static String position(Assignment license) {
        return license.asset().text() + "\n" + license.assignee().text();
    }

    @Override
    public void release(IntegrationId unit, Collection<Assignment> licenses) {
        Pages.checkSize(licenses);
        licenses.forEach(license -> tables.reserved.remove(LicenseKey.of(unit, license)));
    }

    @Override
    public List<Assignee> changing(IntegrationId unit, AssetKey asset, String after, int max) {
        Pages.checkMax(max);
        return tables.reserved
                .from(LicenseKey.of(unit, asset))
                .takeWhile(
                        one -> one.unit().equals(unit) && one.license().asset().equals(asset))
                .map(one -> one.license().assignee())
                .filter(assignee -> assignee.text().compareTo(after) > 0)
                .limit(max)
                .toList();
    }

    @Override
    public Set<Assignment> changing(IntegrationId unit, Collection<Assignment> licenses) {
        Pages.checkSize(licenses);
        return licenses.stream()
                .filter(license -> tables.reserved.has(LicenseKey.of(unit, license)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Assignee> busy(IntegrationId unit, Collection<Assignee> assignees) {
        Pages.checkSize(assignees);
        var asked = Set.copyOf(assignees);
        return tables.reserved
                .rows()
                .filter(one -> one.unit().equals(unit))
                .map(one -> one.license().assignee())
                .filter(asked::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<AssetKey, Long> beingGiven(IntegrationId unit, Collection<AssetKey> assets) {
        Pages.checkSize(assets);
        var asked = Set.copyOf(assets);
        return tables.reserved
                .rows()
                .filter(one -> one.unit().equals(unit) && one.kind() == OperationKind.ASSOCIATE)
                .map(one -> one.license().asset())
                .filter(asked::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** A license that an open operation is about. */
    record Reserved(IntegrationId unit, Assignment license, OperationId operation, OperationKind kind) {}
}
