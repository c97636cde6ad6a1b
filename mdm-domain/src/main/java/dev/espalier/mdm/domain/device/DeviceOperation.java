package dev.espalier.mdm.domain.device;

import java.time.Instant;
import java.util.Locale;

/**
 * What happened to a device at Apple, in the stream of changes (Apple: Sync the List of Devices). Only "deleted" is told
 * apart; everything else means that the record shows the device's present state (rule S21).
 *
 * @param word Apple's word, lower case, as it came
 * @param at when it happened
 */
public record DeviceOperation(String word, Instant at) {

    /** Brings the word into its one spelling. */
    public DeviceOperation {
        word = word.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the device left the server.
     *
     * @return true for "deleted", in any case
     */
    public boolean deleted() {
        return word.equals("deleted");
    }
}
