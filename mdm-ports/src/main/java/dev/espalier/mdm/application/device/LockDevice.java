package dev.espalier.mdm.application.device;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.application.AppleTurn;
import dev.espalier.mdm.application.Ports;
import dev.espalier.mdm.application.ServerPlace;
import dev.espalier.mdm.application.Session;
import dev.espalier.mdm.application.Setbacks;
import dev.espalier.mdm.application.Turns;
import dev.espalier.mdm.domain.access.Action;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.BypassCode;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.journal.EventKind;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.spi.device.LockOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Locks a device (rule E2). The code is in the vault and the lock on file before Apple is asked: if the answer is lost,
 * the code is not.
 */
final class LockDevice {
    private static final String PURPOSE = "bypass-code";

    private final Ports ports;
    private final Setbacks setbacks;
    private final AppleTurn appleTurn;
    private final DeviceAccess access;

    LockDevice(Ports ports, Turns turns, Setbacks setbacks) {
        this.ports = ports;
        this.setbacks = setbacks;
        this.appleTurn = new AppleTurn(ports, turns);
        this.access = new DeviceAccess(ports);
    }

    Outcome<ActivationLock> lock(Session session, IntegrationId id, SerialNumber serial, String message) {
        return access.may(Action.LOCK, session, id, Set.of(serial))
                .then(admitted -> appleTurn.in(
                        AppleTurn.onServer(session, id, Action.LOCK), place -> lock(place, serial, message)));
    }

    private Outcome<ActivationLock> lock(ServerPlace place, SerialNumber serial, String message) {
        var lock = asked(place, serial, message);
        var order = new LockOrder(serial, lock.bypassCode(), message);
        var answer = setbacks.minding(place, () -> ports.apple().devices().lock(place.credential(), order));
        return answer.refusal(serial)
                .map(refusal -> declined(place, lock, answer, refusal))
                .orElseGet(() -> Outcome.done(confirmed(place, lock)));
    }

    private ActivationLock asked(ServerPlace place, SerialNumber serial, String message) {
        var lock = ActivationLock.builder()
                .server(place.id())
                .serial(serial)
                .bypassCode(newCode(place))
                .message(message)
                .askedBy(Actor.of(place.session().caller()))
                .askedAt(ports.now())
                .build();
        return ports.inTransaction(place.lease(), stores -> {
            stores.locks().add(lock);
            stores.journal().append(event(place, lock, DeviceEvent.LOCK_ASKED));
            return lock;
        });
    }

    private SecretRef newCode(ServerPlace place) {
        byte[] raw = ports.ids().secret(BypassCode.LENGTH);
        try {
            return ports.vault().put(place.session().account(), PURPOSE, raw);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** Apple locked it with this code, so that no earlier one of ours opens it. */
    private ActivationLock confirmed(ServerPlace place, ActivationLock lock) {
        var locked = lock.confirmed(ports.now());
        var earlier = ports.inTransaction(place.lease(), stores -> {
            stores.locks().update(locked);
            stores.journal().append(event(place, lock, DeviceEvent.LOCKED));
            return given(stores, locked);
        });
        earlier.forEach(old -> ports.vault().destroy(place.session().account(), old.bypassCode()));
        return locked;
    }

    private static List<ActivationLock> given(Stores stores, ActivationLock locked) {
        var earlier = stores.locks().of(locked.serial()).stream()
                .filter(lock -> !lock.bypassCode().equals(locked.bypassCode()))
                .toList();
        earlier.forEach(stores.locks()::remove);
        return earlier;
    }

    private Outcome<ActivationLock> declined(
            ServerPlace place, ActivationLock lock, LockOutcome answer, Refusal refusal) {
        ports.inTransaction(place.lease(), stores -> {
            if (!answer.keepsCode()) {
                stores.locks().remove(lock);
            }
            stores.journal()
                    .append(event(place, lock, DeviceEvent.LOCK_DECLINED).with("answer", answer));
            return lock;
        });
        if (!answer.keepsCode()) {
            ports.vault().destroy(place.session().account(), lock.bypassCode());
        }
        return Outcome.refused(refusal);
    }

    private JournalEvent event(ServerPlace place, ActivationLock lock, EventKind kind) {
        return place.session()
                .event(kind, Subject.device(lock.serial()), ports.now())
                .with("server", place.id());
    }
}
