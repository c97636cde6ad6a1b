package dev.espalier.mdm.domain.device;

import java.util.Locale;

/**
 * Apple's word for a device and its profile (Apple: Device, {@code profile_status}). A word that we do not know is kept
 * as it is.
 *
 * @param word lower case; nothing means {@code empty}; cut to 50 characters
 */
public record ProfileStatus(String word) {
    /** No profile is attached. */
    public static final ProfileStatus EMPTY = new ProfileStatus("empty");

    /** A profile is attached, and the device has not picked it up. */
    public static final ProfileStatus ASSIGNED = new ProfileStatus("assigned");

    /** The device has picked the profile up. */
    public static final ProfileStatus PUSHED = new ProfileStatus("pushed");

    /** A profile that was attached has been taken away. */
    public static final ProfileStatus REMOVED = new ProfileStatus("removed");

    /** Brings the word into its one spelling. */
    public ProfileStatus {
        word = word.strip().toLowerCase(Locale.ROOT);
        word = word.isEmpty() ? "empty" : word.substring(0, Math.min(50, word.length()));
    }

    /** Whether the device has no profile now, whatever else the record shows. */
    boolean without() {
        return equals(EMPTY) || equals(REMOVED);
    }

    @Override
    public String toString() {
        return word;
    }
}
