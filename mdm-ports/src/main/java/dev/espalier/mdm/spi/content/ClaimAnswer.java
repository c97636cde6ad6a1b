package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.UnitDetails;
import java.util.function.Function;

/** What came of writing our mark to a unit. */
public sealed interface ClaimAnswer {

    /**
     * Handles both answers.
     *
     * @param written for a mark that Apple took
     * @param unreachable for a notification address that Apple could not reach; nothing was written
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(Function<Written, T> written, Function<Unreachable, T> unreachable);

    /**
     * Apple took it.
     *
     * @param details the unit as it is now
     */
    record Written(UnitDetails details) implements ClaimAnswer {
        @Override
        public <T> T match(Function<Written, T> written, Function<Unreachable, T> unreachable) {
            return written.apply(this);
        }
    }

    /**
     * Apple refuses the notification address (9710, 9711, 9712, 9728), and with it the whole document.
     *
     * @param number Apple's number of the error
     */
    record Unreachable(int number) implements ClaimAnswer {
        @Override
        public <T> T match(Function<Written, T> written, Function<Unreachable, T> unreachable) {
            return unreachable.apply(this);
        }
    }
}
