package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.Optional;

/**
 * What happens when users are retired, shown before it does (rule I8).
 *
 * @param users how many would be retired
 * @param returning licenses that return to the unit
 * @param staying books, and what else cannot be taken back; they stay with the people
 */
public record Departure(int users, long returning, long staying) {
    /** Nobody leaves. */
    public static final Departure NONE = new Departure(0, 0, 0);

    /**
     * Both together.
     *
     * @param other more users
     * @return the sums
     */
    public Departure plus(Departure other) {
        return new Departure(users + other.users, returning + other.returning, staying + other.staying);
    }

    /**
     * Decides whether a confirmation is meant for this.
     *
     * @param licenses how many licenses return, repeated by the person
     * @return the refusal that names the number to repeat, or empty
     */
    public Optional<Refusal> objection(long licenses) {
        return licenses == returning
                ? Optional.empty()
                : Optional.of(Refusal.of(InviteRefusal.NOT_CONFIRMED)
                        .with("users", (long) users)
                        .with("licenses", returning)
                        .with("staying", staying));
    }
}
