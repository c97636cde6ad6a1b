package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** What came of assigning or removing a profile. */
public sealed interface AssignAnswer {

    /**
     * Handles both results.
     *
     * @param answered for an answer about the devices
     * @param unknown for a profile that Apple does not have at this server
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Answered, T> answered, Function<UnknownProfile, T> unknown);

    /**
     * Apple answered about the devices.
     *
     * @param outcomes one for each device that was asked for
     * @param retryAfter how long to wait with throttled devices; zero if Apple did not say
     */
    record Answered(Map<SerialNumber, AssignmentOutcome> outcomes, Duration retryAfter) implements AssignAnswer {
        @Override
        public <T> T match(Function<Answered, T> answered, Function<UnknownProfile, T> unknown) {
            return answered.apply(this);
        }
    }

    /** Apple does not have the profile at this server. */
    record UnknownProfile() implements AssignAnswer {
        @Override
        public <T> T match(Function<Answered, T> answered, Function<UnknownProfile, T> unknown) {
            return unknown.apply(this);
        }
    }
}
