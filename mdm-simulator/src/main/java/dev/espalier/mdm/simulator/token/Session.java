package dev.espalier.mdm.simulator.token;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client got for a signed request. The value changes from time to time, the session stays. */
public final class Session {

    private final ServerToken token;
    private String value;
    private final Map<String, Instant> acceptedUntil = new HashMap<>();
    private Instant lastUsed;
    private int answers;
    private boolean expired;
    private boolean due;

    Session(ServerToken token, String value, Instant now) {
        this.token = token;
        this.value = value;
        this.lastUsed = now;
    }

    public ServerToken token() {
        return token;
    }

    public String value() {
        return value;
    }

    boolean accepts(String presented, Instant now) {
        return presented.equals(value) || now.isBefore(acceptedUntil.getOrDefault(presented, Instant.MIN));
    }

    Instant lastUsed() {
        return lastUsed;
    }

    boolean expired() {
        return expired;
    }

    void expire() {
        expired = true;
    }

    void rotateWithNextAnswer() {
        due = true;
    }

    /** Counts an answer, and tells whether it should carry a new value. */
    boolean used(Instant now, int every) {
        lastUsed = now;
        answers++;
        return due || answers % every == 0;
    }

    /** The former values that are not accepted any more. */
    Set<String> forget(Instant now) {
        var past = acceptedUntil.entrySet().stream()
                .filter(former -> !now.isBefore(former.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        acceptedUntil.keySet().removeAll(past);
        return past;
    }

    void rotate(String next, Instant graceUntil) {
        acceptedUntil.put(value, graceUntil);
        value = next;
        due = false;
    }
}
