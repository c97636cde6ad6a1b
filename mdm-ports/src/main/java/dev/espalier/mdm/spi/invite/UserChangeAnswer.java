package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.UserFailure;
import java.util.function.Function;

/** What Apple answered to a change of users at once. Accepted is not done. */
public sealed interface UserChangeAnswer {

    /**
     * Handles the three answers.
     *
     * @param accepted for a change that Apple will carry out
     * @param refused for a change of which nothing was processed, because of some of its users
     * @param tooLarge for a change over the limit, which may have been lowered: cut it anew
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge);

    /**
     * Apple will carry it out.
     *
     * @param event Apple's id of the event, to ask with
     */
    record Accepted(String event) implements UserChangeAnswer {
        @Override
        public <T> T match(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge) {
            return accepted.apply(this);
        }
    }

    /**
     * Nothing was processed (9602, 9609, 9715, 9717, 9720 and the like).
     *
     * @param failure the number, and the users concerned if Apple names them
     */
    record Refused(UserFailure failure) implements UserChangeAnswer {
        @Override
        public <T> T match(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge) {
            return refused.apply(this);
        }
    }

    /**
     * Over the limit (9714); the limits were read again.
     *
     * @param number Apple's number of the error
     */
    record TooLarge(int number) implements UserChangeAnswer {
        @Override
        public <T> T match(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge) {
            return tooLarge.apply(this);
        }
    }
}
