package dev.espalier.mdm.domain.device;

import java.util.function.Function;
import java.util.function.Supplier;

/** Which profile somebody chose for a device. */
public sealed interface ProfileChoice {

    /**
     * Whatever the server's default is.
     *
     * @return the choice of a device that nobody chose for
     */
    static ProfileChoice serverDefault() {
        return new ServerDefault();
    }

    /**
     * No profile, not even the default one.
     *
     * @return the choice
     */
    static ProfileChoice none() {
        return new NoProfile();
    }

    /**
     * This profile.
     *
     * @param profile which
     * @return the choice
     */
    static ProfileChoice of(ProfileId profile) {
        return new Chosen(profile);
    }

    /**
     * Handles the three choices.
     *
     * @param serverDefault for the server's default
     * @param chosen for a profile
     * @param none for no profile
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Supplier<T> serverDefault, Function<ProfileId, T> chosen, Supplier<T> none);

    /** The server's default. */
    record ServerDefault() implements ProfileChoice {
        @Override
        public <T> T match(Supplier<T> serverDefault, Function<ProfileId, T> chosen, Supplier<T> none) {
            return serverDefault.get();
        }
    }

    /**
     * A certain profile.
     *
     * @param profile which
     */
    record Chosen(ProfileId profile) implements ProfileChoice {
        @Override
        public <T> T match(Supplier<T> serverDefault, Function<ProfileId, T> chosen, Supplier<T> none) {
            return chosen.apply(profile);
        }
    }

    /** No profile. */
    record NoProfile() implements ProfileChoice {
        @Override
        public <T> T match(Supplier<T> serverDefault, Function<ProfileId, T> chosen, Supplier<T> none) {
            return none.get();
        }
    }
}
