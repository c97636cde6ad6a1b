package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.SERIAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S20")
class DefaultProfileTest {

    private static final ProfileId PROFILE = ProfileId.of("5f3c0d0e-0000-4000-8000-0000000000aa");
    private final SyncState noneYet = SyncState.initial(SERVER);
    private final SyncState giving = noneYet.defaulting(PROFILE, CLASSROOM);

    @Test
    void before_anybody_names_a_default_there_is_none_to_be_given() {
        assertThat(noneYet.defaultProfile()).isEmpty();
        assertThat(noneYet.defaultToBeGiven()).isFalse();
    }

    @Test
    void a_new_default_is_to_be_given_to_the_devices_from_the_first_one_on() {
        var another = giving.defaultGivenTo(SERIAL).defaulting(PROFILE, CLASSROOM);

        assertThat(List.of(giving, another)).allSatisfy(state -> {
            assertThat(state.defaultProfile()).contains(PROFILE);
            assertThat(state.defaultWanted()).contains(CLASSROOM);
            assertThat(state.defaultToBeGiven()).isTrue();
            assertThat(state.defaultGivenUpTo()).isEmpty();
        });
    }

    @Test
    void giving_it_goes_on_after_the_last_device_that_got_it_until_all_have() {
        var begun = giving.defaultGivenTo(SERIAL);
        var done = begun.defaultGiven();

        assertThat(begun.defaultGivenUpTo()).contains(SERIAL);
        assertThat(begun.defaultToBeGiven()).isTrue();
        assertThat(done.defaultGivenUpTo()).isEmpty();
        assertThat(done.defaultToBeGiven()).isFalse();
        assertThat(done.defaultWanted()).contains(CLASSROOM);
    }

    @Test
    void taking_the_default_back_is_told_to_all_devices_too() {
        var without = giving.defaultGivenTo(SERIAL).defaultGiven().withoutDefault();

        assertThat(without.defaultProfile()).isEmpty();
        assertThat(without.defaultWanted()).isEmpty();
        assertThat(without.defaultToBeGiven()).isTrue();
        assertThat(giving.defaultGivenTo(SERIAL).withoutDefault().defaultGivenUpTo())
                .isEmpty();
    }

    @Test
    void a_device_follows_the_default_a_choice_or_the_wish_for_none() {
        assertThat(wished(ProfileChoice.serverDefault())).isEqualTo("the default");
        assertThat(wished(ProfileChoice.of(PROFILE))).isEqualTo(PROFILE.toString());
        assertThat(wished(ProfileChoice.none())).isEqualTo("none");
    }

    private static String wished(ProfileChoice choice) {
        return choice.match(() -> "the default", ProfileId::toString, () -> "none");
    }
}
