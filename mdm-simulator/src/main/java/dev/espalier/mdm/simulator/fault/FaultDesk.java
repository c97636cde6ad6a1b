package dev.espalier.mdm.simulator.fault;

import dev.espalier.mdm.simulator.FaultScript;
import dev.espalier.mdm.simulator.Faults;
import dev.espalier.mdm.simulator.Outage;
import dev.espalier.mdm.simulator.http.Silence;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps the armed scripts and hands out one fault per call. */
public final class FaultDesk implements Faults {

    private final InstantSource clock;
    private final Silence silence;
    private final List<ArmedScript> scripts = new ArrayList<>();
    private final Map<String, Instant> hiddenUntil = new HashMap<>();
    private Instant awayUntil = Instant.MIN;
    private Outage outage = Outage.UNAVAILABLE;

    public FaultDesk(InstantSource clock, Silence silence) {
        this.clock = clock;
        this.silence = silence;
    }

    @Override
    public FaultScript onNext(String path) {
        return new Script(path, this::arm);
    }

    @Override
    public synchronized void hideFromSync(Collection<String> serials, Duration span) {
        var until = clock.instant().plus(span);
        serials.forEach(serial -> hiddenUntil.put(serial.toUpperCase(Locale.ROOT), until));
    }

    @Override
    public synchronized void away(Duration span, Outage how) {
        awayUntil = clock.instant().plus(span);
        outage = how;
    }

    @Override
    public synchronized long pending() {
        return scripts.stream().mapToLong(ArmedScript::remaining).sum();
    }

    @Override
    public synchronized void clear() {
        scripts.clear();
        hiddenUntil.clear();
        awayUntil = Instant.MIN;
        silence.breakIt();
    }

    /** The fault for a call that is about to be answered. */
    public synchronized Fault take(String method, String path) {
        for (var script : scripts) {
            if (script.concerns(method, path) && script.playsNow()) {
                var fault = script.play();
                scripts.removeIf(played -> played.remaining() == 0);
                return fault;
            }
        }
        return Fault.NONE;
    }

    /** How Apple is away now, if it is. */
    public synchronized Optional<Outage> outage() {
        return Optional.of(outage).filter(how -> clock.instant().isBefore(awayUntil));
    }

    public synchronized boolean hides(String serial) {
        var until = hiddenUntil.get(serial);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized void arm(ArmedScript script) {
        scripts.add(script);
    }
}
