package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.function.Function;

/** What came of opening a file that should be a server token (rules S1, S2). */
public sealed interface TokenReading {

    /**
     * Handles both results.
     *
     * @param opened for a token that one of our keys opened
     * @param refused for any other file
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Opened, T> opened, Function<Unreadable, T> refused);

    /**
     * A token, and the key that opened it.
     *
     * @param token what the file holds
     * @param opener one of the keys that were tried
     */
    record Opened(ServerToken token, ServerKey opener) implements TokenReading {
        @Override
        public <T> T match(Function<Opened, T> opened, Function<Unreadable, T> refused) {
            return opened.apply(this);
        }
    }

    /**
     * A file that is no token for these keys.
     *
     * @param reason one of the reasons {@code FILE_…} of {@link ServerRefusal}, with what its sentence needs
     */
    record Unreadable(Refusal reason) implements TokenReading {
        @Override
        public <T> T match(Function<Opened, T> opened, Function<Unreadable, T> refused) {
            return refused.apply(this);
        }
    }
}
