package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.api.device.HeldCode;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.domain.device.ActivationLock;
import java.util.List;

/** How Activation Locks are shown; the code itself only where somebody asked for it (rule E2). */
final class LockColumns {
    static final List<Column<ActivationLock>> LOCKED = List.of(
            new Column<>("serial", lock -> Cell.text(lock.serial())),
            new Column<>("server", lock -> Cell.id(lock.server())),
            new Column<>("asked by", lock -> Cell.text(lock.askedBy().id())),
            new Column<>("asked", lock -> Cell.age(lock.askedAt())),
            new Column<>("locked", lock -> Cell.age(lock.lockedAt())),
            new Column<>("message", lock -> Cell.text(lock.message())));

    static final List<Column<HeldCode>> CODES = List.of(
            new Column<>("bypass code", held -> Cell.text(held.code().reveal())),
            new Column<>("serial", held -> Cell.text(held.lock().serial())),
            new Column<>("asked by", held -> Cell.text(held.lock().askedBy().id())),
            new Column<>("asked", held -> Cell.age(held.lock().askedAt())),
            new Column<>("locked", held -> Cell.age(held.lock().lockedAt())),
            new Column<>("confirmed", held -> Cell.flag(held.lock().lockedAt().isPresent())));

    private LockColumns() {}
}
