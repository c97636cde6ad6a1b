package dev.espalier.mdm.api;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.failure.RefusedException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a request: it was done, or it was refused and nothing changed.
 *
 * @param <T> what a done request brings
 */
public sealed interface Outcome<T> {

    /**
     * It was done.
     *
     * @param value what it brought
     * @param <T> the kind of value
     * @return the outcome
     */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /**
     * It was refused.
     *
     * @param refusal why
     * @param <T> what it would have brought
     * @return the outcome
     */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /**
     * Handles both outcomes.
     *
     * @param done for a value
     * @param refused for a refusal
     * @param <R> the answer
     * @return what the matching function answered
     */
    <R> R match(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused);

    /**
     * Goes on with what was done.
     *
     * @param next the next step
     * @param <R> what it brings
     * @return the next step's outcome, or this refusal
     */
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return match(next, Outcome::refused);
    }

    /**
     * Goes on unless there is an objection.
     *
     * @param objection looks at the value and says why not, or nothing
     * @return this outcome, or the refusal
     */
    default Outcome<T> unless(Function<? super T, Optional<Refusal>> objection) {
        return then(value -> objection.apply(value).map(Outcome::<T>refused).orElse(this));
    }

    /**
     * Says what was done in other words.
     *
     * @param change applied to the value
     * @param <R> the new kind of value
     * @return the changed outcome, or this refusal
     */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return match(value -> done(change.apply(value)), Outcome::refused);
    }

    /**
     * The value, for those who do not expect a refusal.
     *
     * @return the value
     * @throws RefusedException if it was refused
     */
    default T orElseThrow() {
        return this.<Optional<T>>match(Optional::of, refusal -> {
                    throw new RefusedException(refusal);
                })
                .orElseThrow();
    }

    /**
     * The refusal.
     *
     * @return why it was refused, or empty if it was done
     */
    default Optional<Refusal> refusal() {
        return match(value -> Optional.empty(), Optional::of);
    }

    /**
     * It was done.
     *
     * @param value what it brought
     * @param <T> the kind of value
     */
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
            return done.apply(value);
        }
    }

    /**
     * It was refused; nothing was changed.
     *
     * @param reason why
     * @param <T> what it would have brought
     */
    record Refused<T>(Refusal reason) implements Outcome<T> {
        @Override
        public <R> R match(Function<? super T, ? extends R> done, Function<? super Refusal, ? extends R> refused) {
            return refused.apply(reason);
        }
    }
}
