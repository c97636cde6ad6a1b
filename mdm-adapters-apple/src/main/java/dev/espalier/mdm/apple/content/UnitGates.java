package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Pace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.spi.content.ContentCredential;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets requests through, for each unit five at once and no faster than Apple allows (Apple: Using paginated endpoints). */
public final class UnitGates {
    private static final int AT_ONCE = 5;

    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final Map<IntegrationId, Gate> gates = new ConcurrentHashMap<>();

    private record Gate(Semaphore places, Pace pace, SecretRef token) {

        private Gate with(SecretRef newer) {
            return token.equals(newer) ? this : new Gate(places, pace, newer);
        }
    }

    /** Gates by a clock; the pause is what waits. */
    public UnitGates(InstantSource clock, Consumer<Duration> pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Sends something about a unit as soon as it may be sent. */
    <T> T pass(ContentCredential credential, int perSecond, Supplier<T> exchange) {
        var gate = gates.compute(credential.integration(), (unit, known) -> gate(credential.token(), known));
        try {
            gate.places().acquire();
        } catch (InterruptedException e) {
            throw Pace.interrupted();
        }
        try {
            gate.pace().await(perSecond);
            return exchange.get();
        } finally {
            gate.places().release();
        }
    }

    private Gate gate(SecretRef token, @Nullable Gate known) {
        return known == null
                ? new Gate(new Semaphore(AT_ONCE, true), new Pace(clock, pause), token)
                : known.with(token);
    }

    /** Forgets the unit to which a token led, unless it has another one by now. */
    void forget(SecretRef token) {
        gates.values().removeIf(gate -> gate.token().equals(token));
    }
}
