package dev.espalier.mdm.domain.invite;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether the Apple Account that accepted is the one that a person's devices use (rule I10). Hashes can be compared within
 * one unit only; that two are the same or different says nothing about whose account it is.
 */
public sealed interface AppleAccountMatch {

    /**
     * Compares the account of a user with the accounts that the person's devices report.
     *
     * @param user the account that accepted, or empty if none did
     * @param devices what each device of the person reports, or empty for a device that reports nothing
     * @return the answer
     */
    static AppleAccountMatch of(Optional<IdentityHash> user, Collection<Optional<String>> devices) {
        if (user.isEmpty()) {
            return new CannotTell(Why.NOBODY_ACCEPTED);
        }
        if (devices.isEmpty()) {
            return new CannotTell(Why.NO_DEVICE);
        }
        String accepted = user.orElseThrow().value();
        if (devices.contains(Optional.of(accepted))) {
            return new Same();
        }
        return devices.contains(Optional.<String>empty())
                ? new CannotTell(Why.DEVICE_REPORTS_NOTHING)
                : new Different(devices.size());
    }

    /**
     * Whether a license would be lost on this account: nothing could be installed with it on any device that is known.
     *
     * @return true only if the accounts are surely different
     */
    default boolean holdsBack() {
        return match(same -> false, different -> true, cannotTell -> false);
    }

    /**
     * Handles the three answers.
     *
     * @param same for an account that one device of the person uses, at least
     * @param different for an account that none of the person's devices uses
     * @param cannotTell for everything else
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Same, T> same, Function<Different, T> different, Function<CannotTell, T> cannotTell);

    /** Why accounts cannot be compared. */
    enum Why {
        /** No Apple Account is bound to the user. */
        NOBODY_ACCEPTED,
        /** The inventory knows no device of the person. */
        NO_DEVICE,
        /** A device of the person does not report its account, and no other one has the same. */
        DEVICE_REPORTS_NOTHING,
        /** The inventory could not be asked. */
        INVENTORY_UNAVAILABLE
    }

    /** One of the person's devices uses the account. It may still be somebody else who uses it. */
    record Same() implements AppleAccountMatch {
        @Override
        public <T> T match(
                Function<Same, T> same, Function<Different, T> different, Function<CannotTell, T> cannotTell) {
            return same.apply(this);
        }
    }

    /**
     * None of the person's devices uses the account; all of them report another one.
     *
     * @param devices how many
     */
    record Different(int devices) implements AppleAccountMatch {
        @Override
        public <T> T match(
                Function<Same, T> same, Function<Different, T> different, Function<CannotTell, T> cannotTell) {
            return different.apply(this);
        }
    }

    /**
     * Nothing can be concluded.
     *
     * @param why what is missing
     */
    record CannotTell(Why why) implements AppleAccountMatch {
        @Override
        public <T> T match(
                Function<Same, T> same, Function<Different, T> different, Function<CannotTell, T> cannotTell) {
            return cannotTell.apply(this);
        }
    }
}
