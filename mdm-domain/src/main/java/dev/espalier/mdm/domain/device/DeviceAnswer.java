package dev.espalier.mdm.domain.device;

import java.util.function.Function;

/** What Apple says when it is asked about one device (Apple: Get Device Details). */
public sealed interface DeviceAnswer {

    /**
     * Handles the three answers.
     *
     * @param found for a device at this server
     * @param gone for a device that is not, or no longer, at this server
     * @param failed for an answer that says nothing
     * @param <T> the result
     * @return what the matching function answered
     */
    <T> T match(Function<Found, T> found, Function<Gone, T> gone, Function<Failed, T> failed);

    /**
     * The device is at this server.
     *
     * @param record its present state
     */
    record Found(DeviceRecord record) implements DeviceAnswer {
        @Override
        public <T> T match(Function<Found, T> found, Function<Gone, T> gone, Function<Failed, T> failed) {
            return found.apply(this);
        }
    }

    /** The device is not at this server. */
    record Gone() implements DeviceAnswer {
        @Override
        public <T> T match(Function<Found, T> found, Function<Gone, T> gone, Function<Failed, T> failed) {
            return gone.apply(this);
        }
    }

    /** Apple could not say, or left the device out of its answer; nothing follows from it. */
    record Failed() implements DeviceAnswer {
        @Override
        public <T> T match(Function<Found, T> found, Function<Gone, T> gone, Function<Failed, T> failed) {
            return failed.apply(this);
        }
    }
}
