package dev.espalier.mdm.testkit;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.RefusalCode;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Asserts about outcomes and refusals.
 *
 * @param <T> what a done request brings
 */
public final class OutcomeAssert<T> extends AbstractAssert<OutcomeAssert<T>, Outcome<T>> {

    private OutcomeAssert(Outcome<T> actual) {
        super(actual, OutcomeAssert.class);
    }

    /**
     * Starts asserting.
     *
     * @param outcome about what
     * @param <T> what a done request brings
     * @return the assert
     */
    public static <T> OutcomeAssert<T> assertThatOutcome(Outcome<T> outcome) {
        return new OutcomeAssert<>(outcome);
    }

    /**
     * It was done.
     *
     * @return this assert
     */
    public OutcomeAssert<T> isDone() {
        actual.refusal().ifPresent(refusal -> {
            throw failure("Expected it to be done, but it was refused: %s", refusal);
        });
        return this;
    }

    /**
     * It was done, with this result.
     *
     * @param expected the result
     * @return this assert
     */
    public OutcomeAssert<T> isDoneWith(T expected) {
        isDone();
        if (!actual.orElseThrow().equals(expected)) {
            throw failureWithActualExpected(actual.orElseThrow(), expected, "Another result than expected.");
        }
        return this;
    }

    /**
     * It was refused for this reason.
     *
     * @param expected the reason
     * @return this assert
     */
    public OutcomeAssert<T> isRefused(RefusalCode expected) {
        var reason = refusal().reason();
        if (!reason.equals(expected)) {
            throw failureWithActualExpected(reason, expected, "Refused for another reason: %s", refusal());
        }
        return this;
    }

    /**
     * The refusal says this.
     *
     * @param name the parameter's name
     * @param value its value
     * @return this assert
     */
    public OutcomeAssert<T> saying(String name, Object value) {
        var said = Optional.ofNullable(refusal().parameters().get(name));
        if (!said.equals(Optional.of(value))) {
            throw failureWithActualExpected(said, value, "The refusal says something else: %s", refusal());
        }
        return this;
    }

    private Refusal refusal() {
        return actual.refusal().orElseThrow(() -> failure("Expected a refusal, but it was done: %s", actual));
    }
}
