package dev.espalier.mdm.application.license;

import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.UnitPlace;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.OperationId;
import dev.espalier.mdm.domain.license.OperationKind;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.List;

/** Puts an operation and its licenses on file before Apple hears of it (rule A30). */
final class NewOperation {
    private final Ports ports;

    NewOperation(Ports ports) {
        this.ports = ports;
    }

    /** What an operation is to do, and why. */
    record Intent(OperationKind kind, AssignmentOrigin origin) {
        static final Intent TAKE = new Intent(OperationKind.DISASSOCIATE, AssignmentOrigin.OURS);
        static final Intent REVOKE = new Intent(OperationKind.REVOKE, AssignmentOrigin.OURS);
    }

    /** The operation, about to be told Apple. */
    LicenseOperation intend(Stores stores, UnitPlace place, Intent intent, List<Assignment> licenses) {
        var now = ports.now();
        var operation = LicenseOperation.builder()
                .id(new OperationId(ports.ids().next()))
                .unit(place.id())
                .kind(intent.kind())
                .origin(intent.origin())
                .askedBy(Actor.of(place.session().caller()))
                .intendedAt(now)
                .tasks(licenses.size())
                .build()
                .telling(now);
        stores.operations().add(operation);
        Holders.chunks(licenses, Page.MAX).forEach(chunk -> stores.operations().reserve(operation, chunk));
        return operation;
    }
}
