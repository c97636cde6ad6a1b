package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.Installable;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.license.ProductType;
import dev.espalier.mdm.domain.license.Settlement;
import dev.espalier.mdm.domain.license.Sighting;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.license.WorkEvent;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes down what came of an operation: the mirror, who waits, what may be installed, and the journal, all at once. */
final class RecordOutcome {
    private final Ports ports;

    RecordOutcome(Ports ports) {
        this.ports = ports;
    }

    /** The operation as it is afterwards. */
    LicenseOperation record(UnitPlace place, LicenseOperation operation, Settlement result) {
        return ports.inTransaction(place.lease(), stores -> record(stores, place, operation, result));
    }

    private LicenseOperation record(Stores stores, UnitPlace place, LicenseOperation operation, Settlement result) {
        var now = ports.now();
        var after = operation.after(result, now);
        if (operation.kind() == OperationKind.ASSOCIATE) {
            given(stores, operation, result.done(), now);
        } else {
            taken(stores, operation, result.done());
        }
        waiting(stores, operation, result.waiting());
        var over = new ArrayList<>(result.done());
        over.addAll(result.waiting());
        over.addAll(result.refused());
        each(over, chunk -> stores.operations().release(operation.unit(), chunk));
        stores.operations().update(after);
        tell(stores, place, after, result);
        return after;
    }

    private void given(Stores stores, LicenseOperation operation, Collection<Assignment> done, Instant now) {
        each(done, chunk -> {
            var sighting = new Sighting(operation.origin(), now);
            stores.assignments().see(operation.unit(), chunk, sighting);
            stores.waiting().remove(chunk);
            stores.installables().put(installables(stores, operation, chunk, now));
        });
    }

    /** License first: only what Apple confirmed may be installed (rule A31). */
    private static List<Installable> installables(
            Stores stores, LicenseOperation operation, List<Assignment> licenses, Instant now) {
        var keys = licenses.stream().map(Assignment::asset).collect(Collectors.toSet());
        var assets = stores.assets().find(operation.unit(), keys);
        return licenses.stream()
                .map(license -> Installable.builder()
                        .unit(operation.unit())
                        .license(license)
                        .type(Optional.ofNullable(assets.get(license.asset()))
                                .map(asset -> asset.record().type())
                                .orElse(ProductType.OTHER))
                        .confirmedAt(now)
                        .notBefore(now)
                        .build())
                .toList();
    }

    private static void taken(Stores stores, LicenseOperation operation, Collection<Assignment> done) {
        each(done, chunk -> {
            stores.assignments().remove(operation.unit(), chunk);
            stores.installables().remove(operation.unit(), chunk);
        });
    }

    private static void waiting(Stores stores, LicenseOperation operation, Collection<Assignment> missing) {
        boolean direct = operation.origin() == AssignmentOrigin.OURS;
        each(
                missing,
                chunk -> stores.waiting()
                        .put(chunk.stream()
                                .map(license -> new WaitingWish(
                                        license,
                                        operation.intendedAt(),
                                        direct ? List.of(operation.unit()) : List.of()))
                                .toList()));
    }

    private void tell(Stores stores, UnitPlace place, LicenseOperation after, Settlement result) {
        var kind = after.state() == LicenseOperation.State.STUCK ? WorkEvent.STUCK : WorkEvent.SETTLED;
        var event = place.event(kind, ports.now())
                .with("operation", after.id())
                .with("kind", after.kind())
                .with("state", after.state())
                .with("done", result.done().size())
                .with("waiting", result.waiting().size())
                .with("refused", result.refused().size())
                .with("again", result.again().size());
        stores.journal()
                .append(after.failure()
                        .map(number -> event.with("number", number))
                        .orElse(event));
    }

    private static void each(Collection<Assignment> licenses, Consumer<List<Assignment>> step) {
        Holders.chunks(List.copyOf(licenses), Page.MAX).forEach(step);
    }

    /** The assets that an operation's licenses are of. */
    static Set<AssetKey> assets(Collection<Assignment> licenses) {
        return licenses.stream().map(Assignment::asset).collect(Collectors.toUnmodifiableSet());
    }
}
