package dev.espalier.mdm.domain.server;

import java.util.function.Function;

/** Whether a token renews an integration (rule S11). */
public sealed interface RenewalDecision {

    /**
     * Handles both decisions.
     *
     * @param same for a token of the same server
     * @param other for a token of another one
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<SameServer, T> same, Function<OtherServer, T> other);

    /**
     * The token is for the same server.
     *
     * @param renewed the integration with the new token
     */
    record SameServer(ServerIntegration renewed) implements RenewalDecision {
        @Override
        public <T> T match(Function<SameServer, T> same, Function<OtherServer, T> other) {
            return same.apply(this);
        }
    }

    /**
     * The token is another server's: taking it would leave every device of this one behind.
     *
     * @param expected the server that is integrated
     * @param actual the server that the token belongs to
     */
    record OtherServer(ServerDetails expected, ServerDetails actual) implements RenewalDecision {
        @Override
        public <T> T match(Function<SameServer, T> same, Function<OtherServer, T> other) {
            return other.apply(this);
        }
    }
}
