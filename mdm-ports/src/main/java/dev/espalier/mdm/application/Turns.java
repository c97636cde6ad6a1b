package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Lets one at a time work on an integration, over all processes: every call to Apple for it is made in a turn, so that
 * sessions and waiting times need no other agreement.
 */
public final class Turns {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Ports ports;
    private final Holder us;

    /** Turns are taken in this process's name. */
    public Turns(Ports ports, Holder us) {
        this.ports = ports;
        this.us = us;
    }

    /** Works in a turn, after waiting for it for as long as a person would; otherwise says who is at work. The
     * subject is an integration, as its {@link IntegrationKind#turn kind} calls it. */
    public <T> Outcome<T> alone(Session session, String subject, Function<Lease, Outcome<T>> work) {
        return taking(session, subject, ports.settings().patience(), work);
    }

    /** Works in a turn if it is free now. */
    public <T> Outcome<T> aloneNow(Session session, String subject, Function<Lease, Outcome<T>> work) {
        return taking(session, subject, Duration.ZERO, work);
    }

    private <T> Outcome<T> taking(
            Session session, String subject, Duration patience, Function<Lease, Outcome<T>> work) {
        var attempt = acquire(session, subject, patience);
        if (attempt.granted().isEmpty()) {
            return Outcome.refused(busy(attempt));
        }
        var lease = attempt.granted().orElseThrow();
        try {
            return work.apply(lease);
        } finally {
            ports.leases().release(lease);
        }
    }

    private Leases.Attempt acquire(Session session, String subject, Duration patience) {
        Instant until = ports.now().plus(patience);
        while (true) {
            var attempt = ports.leases().acquire(session.account(), subject, us.text(), ports.now());
            if (attempt.granted().isPresent()) {
                return attempt;
            }
            var held = attempt.held().orElseThrow();
            if (us.survives(held.holder())) {
                ports.leases().release(held.lease());
            } else if (!ports.now().isBefore(until) || !us.pause(LOOK)) {
                return attempt;
            }
        }
    }

    private static Refusal busy(Leases.Attempt attempt) {
        var held = attempt.held().orElseThrow();
        return Refusal.of(IntegrationRefusal.BUSY).with("holder", held.holder()).with("since", held.since());
    }
}
