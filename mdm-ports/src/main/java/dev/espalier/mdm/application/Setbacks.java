package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.device.CallPolicy;
import dev.espalier.mdm.domain.device.DeviceEvent;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.journal.JournalEvent;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerEvent;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Turns Apple's refusals and silences into states with a "not before" (rules S23, T3, T5). */
public final class Setbacks {
    private final Ports ports;

    /** Setbacks are recorded in the account that they happened in. */
    public Setbacks(Ports ports) {
        this.ports = ports;
    }

    /**
     * Makes a call, and records what it means if Apple does not take it.
     *
     * @throws Held if the call came to nothing and that is on file now
     * @throws AppleServiceException if Apple's answer is of no use; that is on file, too, lest it be asked for at once
     */
    public <T> T minding(Place place, Supplier<T> call) {
        spend(place);
        try {
            return call.get();
        } catch (AppleCredentialException e) {
            throw new Held(rejected(place, e.rejection()));
        } catch (AppleUnavailableException e) {
            throw new Held(unavailable(place, e, e.retryAfter()));
        } catch (AppleServiceException e) {
            unavailable(place, e, Optional.empty());
            throw e;
        }
    }

    /** Whether the budget allows one more call now; nothing is spent. */
    public boolean allows(Lease lease) {
        return lease.budget()
                .map(budget -> budget.at(ports.settings().rateBudget(), ports.now()))
                .map(RateBudget::allows)
                .orElse(true);
    }

    private void spend(Place place) {
        var now = ports.now();
        if (!place.lease().spend(ports.settings().rateBudget(), now)) {
            throw new Held(held(place, sync -> Hold.budgetSpent(now), event -> event));
        }
    }

    private Refusal rejected(Place place, Rejection rejection) {
        Instant now = ports.now();
        return ports.inTransaction(place.lease(), stores -> {
            var server = stores.servers().find(place.id()).orElseThrow();
            var refused = stores.servers().update(server.rejected(rejection));
            Hold.after(rejection.kind(), now).ifPresent(hold -> hold(stores, place, hold));
            if (!refused.rejection().equals(server.rejection())) {
                stores.journal()
                        .append(place.event(ServerEvent.REJECTED, now)
                                .with("kind", rejection.kind())
                                .with("status", rejection.status())
                                .with("code", rejection.code())
                                .with("request", rejection.requestId().orElse("")));
            }
            return CallPolicy.refusal(refused.rejection().orElseThrow());
        });
    }

    private Refusal unavailable(Place place, AppleServiceException e, Optional<Duration> wait) {
        var now = ports.now();
        return held(
                place,
                sync -> hold(sync, reason(e), wait, now),
                event -> event.with("status", e.status())
                        .with("code", e.code())
                        .with("request", e.requestId().orElse("")));
    }

    private Refusal held(Place place, Function<SyncState, Hold> wait, UnaryOperator<JournalEvent> evidence) {
        return ports.inTransaction(place.lease(), stores -> {
            var hold = wait.apply(stores.syncStates().find(place.id()));
            hold(stores, place, hold);
            stores.journal()
                    .append(evidence.apply(place.event(DeviceEvent.HELD, ports.now())
                            .with("reason", hold.reason())
                            .with("until", hold.until())));
            return Refusal.of(IntegrationRefusal.NOT_BEFORE)
                    .with("until", hold.until())
                    .with("reason", hold.reason().name());
        });
    }

    private static Hold.Reason reason(AppleServiceException e) {
        return e.status() == 429 ? Hold.Reason.RATE_LIMITED : Hold.Reason.UNAVAILABLE;
    }

    private Hold hold(SyncState sync, Hold.Reason reason, Optional<Duration> wait, Instant now) {
        return wait.map(asked -> Hold.asked(reason, asked, now))
                .orElseGet(() ->
                        Hold.backingOff(reason, sync.failures() + 1, ports.ids().chance(), now));
    }

    private static void hold(Stores stores, Place place, Hold hold) {
        stores.syncStates().put(stores.syncStates().find(place.id()).held(hold));
    }

    /** Records that Apple takes the token again, if it was refused before. */
    public ServerIntegration accepted(Session session, Stores stores, ServerIntegration server) {
        if (server.rejection().isEmpty()) {
            return server;
        }
        stores.journal()
                .append(session.event(ServerEvent.ACCEPTED_AGAIN, Subject.integration(server.id()), ports.now()));
        return stores.servers().update(server.accepted());
    }

    /** A call came to nothing, and why is on file. It never leaves the use cases. */
    public static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Held(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        /** The reason, as a caller gets to hear it. */
        public Refusal refusal() {
            return refusal;
        }
    }
}
