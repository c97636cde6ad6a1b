package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.UserFailure;
import java.util.List;

/**
 * How far Apple is with a change of users (Apple: Event Status).
 *
 * @param working whether Apple still works on it
 * @param failures whom it did not change, and why
 */
public record UserProgress(boolean working, List<UserFailure> failures) {

    /** Keeps a copy. */
    public UserProgress {
        failures = List.copyOf(failures);
    }
}
