package dev.espalier.mdm.application.license;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import dev.espalier.mdm.domain.license.WaitingWish;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;

/** Looks at what is under way and at who waits, from what is stored. */
final class ListWork {
    private final Ports ports;

    ListWork(Ports ports) {
        this.ports = ports;
    }

    /** Which part of a list. */
    record Cut(String after, int max) {}

    Outcome<Page<LicenseOperation>> operations(Session session, IntegrationId unit, boolean openOnly, Cut cut) {
        return ports.inTransaction(
                session,
                stores -> Doorkeeper.toUnit(session, stores, unit, Action.SEE)
                        .map(found -> stores.operations().list(unit, openOnly, cut.after(), cut.max())));
    }

    Outcome<Revocation> revocation(Session session, RevocationId id) {
        return ports.inTransaction(session, stores -> CarryOutRevocation.find(session, stores, id, Action.REVOKE_MANY));
    }

    Outcome<Page<Assignment>> undoList(Session session, RevocationId id, Cut cut) {
        return ports.inTransaction(
                session,
                stores -> CarryOutRevocation.find(session, stores, id, Action.REVOKE_MANY)
                        .map(found -> stores.revocations().taken(id, cut.after(), cut.max())));
    }

    Outcome<Page<WaitingWish>> waiting(Session session, Cut cut) {
        return Doorkeeper.admit(session, Action.PLAN)
                .map(admitted ->
                        ports.inTransaction(session, stores -> stores.waiting().list(cut.after(), cut.max())));
    }
}
