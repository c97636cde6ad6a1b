package dev.espalier.mdm.application;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
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

    /** Works in a turn, after waiting for it for as long as a person would; otherwise says who is at work. */
    public <T> Outcome<T> alone(Session session, IntegrationId id, Function<Lease, Outcome<T>> work) {
        return taking(session, id, ports.settings().patience(), work);
    }

    /** Works in a turn if it is free now. */
    public <T> Outcome<T> aloneNow(Session session, IntegrationId id, Function<Lease, Outcome<T>> work) {
        return taking(session, id, Duration.ZERO, work);
    }

    private <T> Outcome<T> taking(
            Session session, IntegrationId id, Duration patience, Function<Lease, Outcome<T>> work) {
        var attempt = acquire(session, id, patience);
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

    private Leases.Attempt acquire(Session session, IntegrationId id, Duration patience) {
        Instant until = ports.now().plus(patience);
        while (true) {
            var attempt = ports.leases().acquire(session.account(), "server:" + id, us.text(), ports.now());
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
