package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.HeldCode;
import dev.espalier.mdm.application.Doorkeeper;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.BypassCode;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.List;

/** Shows the codes that open a locked device; that they were seen is in the journal first (rule E2). */
final class ShowBypassCodes {
    private final Ports ports;

    ShowBypassCodes(Ports ports) {
        this.ports = ports;
    }

    Outcome<List<HeldCode>> show(Session session, SerialNumber serial) {
        return Doorkeeper.admit(session, Action.VIEW_BYPASS_CODE)
                .then(admitted -> noted(session, serial))
                .map(locks -> locks.stream().map(lock -> open(session, lock)).toList());
    }

    private Outcome<List<ActivationLock>> noted(Session session, SerialNumber serial) {
        return ports.inTransaction(session, stores -> {
            var locks = stores.locks().of(serial);
            if (locks.isEmpty()) {
                return Outcome.refused(Refusal.of(DeviceRefusal.NO_BYPASS_CODE).with("serial", serial.value()));
            }
            stores.journal()
                    .append(session.event(DeviceEvent.BYPASS_CODE_VIEWED, Subject.device(serial), ports.now())
                            .with("codes", locks.size()));
            return Outcome.done(locks);
        });
    }

    private HeldCode open(Session session, ActivationLock lock) {
        var text = ports.vault()
                .use(
                        session.account(),
                        lock.bypassCode(),
                        raw -> BypassCode.of(raw).text());
        return new HeldCode(lock, text);
    }
}
