package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.SentNotification;
import dev.espalier.mdm.simulator.SentNotification.Attempt;
import dev.espalier.mdm.simulator.SentNotification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A letter on its way. Whoever reads or changes it holds the courier's lock. */
final class Parcel {

    /** When each attempt is due, counted from the first. */
    private static final List<Duration> SCHEDULE =
            List.of(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(240));

    private final Letter letter;
    private final List<Attempt> attempts = new ArrayList<>();
    private Instant first;
    private State state = State.WAITING;
    private boolean held;
    private boolean onTheRoad;

    Parcel(Letter letter, Instant first) {
        this.letter = letter;
        this.first = first;
    }

    static Parcel dropped(Letter letter, Instant now) {
        var parcel = new Parcel(letter, now);
        parcel.state = State.DROPPED;
        return parcel;
    }

    /** Keeps it back until another letter has gone, but not for ever. */
    static Parcel held(Letter letter, Instant atTheLatest) {
        var parcel = new Parcel(letter, atTheLatest);
        parcel.held = true;
        return parcel;
    }

    /** A letter that was sent outside the schedule. */
    static Parcel tested(Letter letter, Attempt attempt) {
        var parcel = new Parcel(letter, attempt.at());
        parcel.attempts.add(attempt);
        parcel.state = attempt.succeeded() ? State.DELIVERED : State.LOST;
        return parcel;
    }

    Letter letter() {
        return letter;
    }

    boolean isHeldFor(Address address) {
        return held && letter.to().url().equals(address.url());
    }

    void release(Instant now) {
        held = false;
        first = now;
    }

    boolean isDue(Instant now) {
        return state == State.WAITING && !onTheRoad && !dueAt().isAfter(now);
    }

    /** When the next attempt is due; asked only while there is one. */
    Instant dueAt() {
        return first.plus(SCHEDULE.get(attempts.size()));
    }

    boolean isOnTheRoad() {
        return onTheRoad;
    }

    boolean hasEnded() {
        return state != State.WAITING;
    }

    void leave() {
        held = false;
        onTheRoad = true;
    }

    void returned(Attempt attempt) {
        onTheRoad = false;
        attempts.add(attempt);
        if (attempt.succeeded()) {
            state = State.DELIVERED;
        } else if (attempts.size() == SCHEDULE.size()) {
            state = State.LOST;
        }
    }

    SentNotification view() {
        return new SentNotification(
                letter.id(), letter.type(), letter.unit(), letter.to().url(), letter.body(), state, attempts);
    }
}
