package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.ProfileUuid;
import java.util.function.Function;

/** What came of defining a profile. */
public sealed interface DefineAnswer {

    /**
     * Handles both results.
     *
     * @param defined for a new profile
     * @param refused for settings that Apple does not take
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Defined, T> defined, Function<SettingsRefused, T> refused);

    /**
     * Apple has the profile.
     *
     * @param uuid Apple's id of it
     */
    record Defined(ProfileUuid uuid) implements DefineAnswer {
        @Override
        public <T> T match(Function<Defined, T> defined, Function<SettingsRefused, T> refused) {
            return defined.apply(this);
        }
    }

    /**
     * Apple does not take the settings.
     *
     * @param code Apple's word, such as {@code CONFIG_URL_INVALID}
     */
    record SettingsRefused(String code) implements DefineAnswer {
        @Override
        public <T> T match(Function<Defined, T> defined, Function<SettingsRefused, T> refused) {
            return refused.apply(this);
        }
    }
}
