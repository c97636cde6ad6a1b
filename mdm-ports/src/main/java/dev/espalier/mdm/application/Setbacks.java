package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.CallPolicy;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.Integration;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.Waiting;
import dev.espalier.mdm.domain.journal.JournalEvent;
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
    public <T> T minding(Place<?> place, Supplier<T> call) {
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

    private void spend(Place<?> place) {
        var now = ports.now();
        if (!place.lease().spend(ports.settings().rateBudget(), now)) {
            throw new Held(held(place, waiting -> Hold.budgetSpent(now), event -> event));
        }
    }

    private <I extends Integration> Refusal rejected(Place<I> place, Rejection rejection) {
        Instant now = ports.now();
        var kind = place.kind();
        return ports.inTransaction(place.lease(), stores -> {
            var before = kind.find(stores, place.id()).orElseThrow();
            var refused = kind.update(stores, kind.rejected(before, rejection));
            Hold.after(rejection.kind(), now).ifPresent(hold -> kind.hold(stores, place.id(), hold));
            if (!refused.rejection().equals(before.rejection())) {
                stores.journal()
                        .append(place.event(kind.events().rejected(), now)
                                .with("kind", rejection.kind())
                                .with("status", rejection.status())
                                .with("code", rejection.code())
                                .with("request", rejection.requestId().orElse("")));
            }
            return CallPolicy.refusal(refused.rejection().orElseThrow());
        });
    }

    private Refusal unavailable(Place<?> place, AppleServiceException e, Optional<Duration> wait) {
        var now = ports.now();
        return held(
                place,
                waiting -> hold(waiting, reason(e), wait, now),
                event -> event.with("status", e.status())
                        .with("code", e.code())
                        .with("request", e.requestId().orElse("")));
    }

    private Refusal held(Place<?> place, Function<Waiting, Hold> wait, UnaryOperator<JournalEvent> evidence) {
        return ports.inTransaction(place.lease(), stores -> {
            var hold = wait.apply(place.kind().waiting(stores, place.id()));
            place.kind().hold(stores, place.id(), hold);
            stores.journal()
                    .append(evidence.apply(place.event(place.kind().events().held(), ports.now())
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

    private Hold hold(Waiting waiting, Hold.Reason reason, Optional<Duration> wait, Instant now) {
        return wait.map(asked -> Hold.asked(reason, asked, now))
                .orElseGet(() -> Hold.backingOff(
                        reason, waiting.failures() + 1, ports.ids().chance(), now));
    }

    /** Records that Apple takes the token again, if it was refused before. */
    public <I extends Integration> I accepted(Place<I> place, Stores stores, I integration) {
        if (integration.rejection().isEmpty()) {
            return integration;
        }
        stores.journal().append(place.event(place.kind().events().acceptedAgain(), ports.now()));
        return place.kind().update(stores, place.kind().accepted(integration));
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
