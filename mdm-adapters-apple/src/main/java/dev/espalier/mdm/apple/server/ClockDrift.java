package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.apple.http.AppleAnswer;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this computer's clock is ahead of Apple's; negative if it is behind. Apple refuses signatures of another time in
 * the same words as dead tokens, so the clock has to be ruled out before a token is blamed.
 */
record ClockDrift(Duration ahead) {
    private static final Logger LOG = LoggerFactory.getLogger(ClockDrift.class);
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /** The drift that an answer shows; none if it does not tell the time. */
    static ClockDrift in(AppleAnswer answer, Instant now) {
        return new ClockDrift(
                answer.date().map(theirs -> Duration.between(theirs, now)).orElse(Duration.ZERO));
    }

    private boolean matters() {
        return ahead.abs().compareTo(TOLERATED) > 0;
    }

    /** Apple's time if ours is far off, otherwise ours. */
    Instant corrected(Instant now) {
        return matters() ? now.minus(ahead) : now;
    }

    /** Says so if only Apple's time made the token work. */
    void warnIf(boolean worked) {
        if (worked && matters()) {
            LOG.warn("{} Sessions are opened by Apple's time; set this computer's clock right.", sentence());
        }
    }

    /** A sentence about a token that was refused by Apple's own time, too; empty if the clock is right. */
    String hint() {
        return matters() ? sentence() + " Set it right, although Apple's own time did not help." : "";
    }

    private String sentence() {
        String side = ahead.isNegative() ? "behind" : "ahead of";
        return "This computer's clock is " + ahead.abs().toMinutes() + " minutes " + side + " Apple's.";
    }
}
