package dev.espalier.mdm.simulator.token;

import java.time.Instant;

/** What a client got for a signed request. The value changes from time to time, the session stays. */
public final class Session {

    private final ServerToken token;
    private String value;
    private String previous = "";
    private Instant previousUntil = Instant.MIN;
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

    String previous() {
        return previous;
    }

    boolean accepts(String presented, Instant now) {
        return presented.equals(value) || presented.equals(previous) && now.isBefore(previousUntil);
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

    void rotate(String next, Instant graceUntil) {
        previous = value;
        previousUntil = graceUntil;
        value = next;
        due = false;
    }
}
