package dev.espalier.mdm.cli;

import dev.espalier.mdm.failure.MisuseException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of a simulator in another process, asked for when a command first wants to know the time; from there it goes on
 * like any clock.
 */
final class SimulatedTime implements InstantSource {
    private static final Pattern NOW = Pattern.compile("\"now\"\\s*:\\s*\"([^\"]+)\"");

    private final String control;
    private Optional<InstantSource> started = Optional.empty();

    /** The clock at a simulator's control address. */
    SimulatedTime(String control) {
        this.control = control;
    }

    /**
     * The present by the simulator.
     *
     * @throws MisuseException if there is none
     */
    @Override
    public synchronized Instant instant() {
        if (started.isEmpty()) {
            started = Optional.of(start());
        }
        return started.orElseThrow().instant();
    }

    private InstantSource start() {
        try (var answer = URI.create(control).resolve("/clock").toURL().openStream()) {
            Instant now = now(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            var ours = Clock.systemUTC();
            return Clock.offset(ours, Duration.between(ours.instant(), now));
        } catch (IOException | DateTimeException | IllegalArgumentException e) {
            throw new MisuseException("MDM_CLOCK is " + control
                    + ", where no simulator tells the time; set it to the control address that mdm simulate prints, or"
                    + " leave it out.");
        }
    }

    private static Instant now(String answer) {
        Matcher now = NOW.matcher(answer);
        if (!now.find()) {
            throw new IllegalArgumentException("There is no time in the answer.");
        }
        return Instant.parse(now.group(1));
    }
}
