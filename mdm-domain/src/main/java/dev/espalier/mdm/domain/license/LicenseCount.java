package dev.espalier.mdm.domain.license;

import java.util.OptionalLong;
import java.util.function.Function;

/** How many licenses of an asset a unit owns (rule A17). Unlimited is a kind, never a number to reckon with. */
public sealed interface LicenseCount {

    /**
     * Licenses that somebody holds.
     *
     * @return zero or more
     */
    long assigned();

    /**
     * Licenses that nobody holds.
     *
     * @return zero or more, or empty if there is no end to them
     */
    OptionalLong available();

    /**
     * Whether the numbers can be true at once; if not, Apple was asked in the middle of a change.
     *
     * @return false if more licenses are held or free than there are
     */
    default boolean plausible() {
        return match(
                finite -> finite.assigned() <= finite.total() && finite.free() <= finite.total(), unlimited -> true);
    }

    /**
     * Handles both kinds.
     *
     * @param finite for a counted asset
     * @param unlimited for one without an end
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Finite, T> finite, Function<Unlimited, T> unlimited);

    /**
     * A counted asset. The numbers are Apple's, and Apple does not promise that they add up.
     *
     * @param total licenses owned
     * @param assigned licenses held
     * @param free licenses that nobody holds
     * @param retired licenses that cannot be used any more
     */
    record Finite(long total, long assigned, long free, long retired) implements LicenseCount {

        /** Numbers are zero or more. */
        public Finite {
            if (total < 0 || assigned < 0 || free < 0 || retired < 0) {
                throw new IllegalArgumentException("A count of licenses is zero or more.");
            }
        }

        @Override
        public OptionalLong available() {
            return OptionalLong.of(free);
        }

        @Override
        public <T> T match(Function<Finite, T> finite, Function<Unlimited, T> unlimited) {
            return finite.apply(this);
        }
    }

    /**
     * An asset without an end.
     *
     * @param assigned licenses held
     */
    record Unlimited(long assigned) implements LicenseCount {

        /** Numbers are zero or more. */
        public Unlimited {
            if (assigned < 0) {
                throw new IllegalArgumentException("A count of licenses is zero or more.");
            }
        }

        @Override
        public OptionalLong available() {
            return OptionalLong.empty();
        }

        @Override
        public <T> T match(Function<Finite, T> finite, Function<Unlimited, T> unlimited) {
            return unlimited.apply(this);
        }
    }
}
