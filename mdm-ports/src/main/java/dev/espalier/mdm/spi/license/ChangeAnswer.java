package dev.espalier.mdm.spi.license;

import dev.espalier.mdm.domain.license.TaskFailure;
import java.util.function.Function;

/** What Apple answered to a change at once. Accepted is not done. */
public sealed interface ChangeAnswer {

    /**
     * Handles the three answers.
     *
     * @param accepted for a change that Apple will carry out
     * @param refused for a change of which nothing was processed, because of some of its members
     * @param tooLarge for a change over the limits, which may have been lowered: cut it anew
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge);

    /**
     * Apple will carry it out.
     *
     * @param event Apple's id of the event, to ask with
     */
    record Accepted(String event) implements ChangeAnswer {
        @Override
        public <T> T match(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge) {
            return accepted.apply(this);
        }
    }

    /**
     * Nothing was processed (9602, 9609, 9706, 9707, 9718 and the like).
     *
     * @param failure the number, and the members concerned if Apple names them
     */
    record Refused(TaskFailure failure) implements ChangeAnswer {
        @Override
        public <T> T match(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge) {
            return refused.apply(this);
        }
    }

    /**
     * Over the limits (9700, 9701, 9702); the limits were read again.
     *
     * @param number Apple's number of the error
     */
    record TooLarge(int number) implements ChangeAnswer {
        @Override
        public <T> T match(
                Function<Accepted, T> accepted, Function<Refused, T> refused, Function<TooLarge, T> tooLarge) {
            return tooLarge.apply(this);
        }
    }
}
