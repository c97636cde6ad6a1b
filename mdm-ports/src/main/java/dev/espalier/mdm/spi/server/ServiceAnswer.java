package dev.espalier.mdm.spi.server;

import java.util.function.Function;

/**
 * What came of asking for one of a server's services: not every organization has each of them.
 *
 * @param <T> what the service gives
 */
public sealed interface ServiceAnswer<T> {

    /**
     * Handles both answers.
     *
     * @param given for what the service gave
     * @param declined for an organization without it, or a wish that Apple does not fulfil
     * @param <R> the result
     * @return what the matching function answered
     */
    <R> R match(Function<Given<T>, R> given, Function<Declined<T>, R> declined);

    /**
     * The service answered.
     *
     * @param value what it gave
     * @param <T> its type
     */
    record Given<T>(T value) implements ServiceAnswer<T> {
        @Override
        public <R> R match(Function<Given<T>, R> given, Function<Declined<T>, R> declined) {
            return given.apply(this);
        }
    }

    /**
     * Apple does not do it.
     *
     * @param code Apple's code
     * @param <T> what the service would have given
     */
    record Declined<T>(String code) implements ServiceAnswer<T> {
        @Override
        public <R> R match(Function<Given<T>, R> given, Function<Declined<T>, R> declined) {
            return declined.apply(this);
        }
    }
}
