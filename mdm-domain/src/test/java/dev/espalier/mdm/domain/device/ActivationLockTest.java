package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.ADA;
import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.device.DeviceExamples.SERIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Tag("E2")
@org.junit.jupiter.api.Tag("E2")
class ActivationLockTest {

    @Test
    void a_code_is_typed_as_apple_spells_it() {
        var code = BypassCode.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));

        assertThat(code.text().reveal()).isEqualTo("000H4-0R40M-30F2-0918-5HR3-8F17");
    }

    @Test
    void the_last_character_stands_for_the_last_three_bits() {
        var code = BypassCode.of(HexFormat.of().parseHex("ff".repeat(16)));

        assertThat(code.text().reveal()).isEqualTo("ZZZZZ-ZZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZ7");
    }

    @Property
    void every_code_is_typed_with_unmistakable_characters(@ForAll @Size(16) byte[] raw) {
        assertThat(BypassCode.of(raw).text().reveal())
                .matches("([0-9A-Z]{5}-){2}([0-9A-Z]{4}-){3}[0-9A-Z]{3}[0-7]")
                .doesNotContain("B", "I", "O", "S");
    }

    @Property
    void two_codes_are_typed_alike_only_if_they_are_one(@ForAll @Size(16) byte[] one, @ForAll @Size(16) byte[] other) {
        assertThat(BypassCode.of(one).text().equals(BypassCode.of(other).text()))
                .isEqualTo(Arrays.equals(one, other));
    }

    @Test
    void a_code_is_made_of_sixteen_bytes_and_never_printed() {
        assertThatIllegalArgumentException().isThrownBy(() -> BypassCode.of(new byte[15]));
        assertThatIllegalArgumentException().isThrownBy(() -> BypassCode.of(new byte[17]));
        assertThat(BypassCode.of(new byte[16])).hasToString("BypassCode[***]");
    }

    @Test
    void a_lock_may_be_on_the_device_until_apple_says_so_and_then_is() {
        var asked = ActivationLock.builder()
                .server(SERVER)
                .serial(SERIAL)
                .bypassCode(new SecretRef(UUID.randomUUID()))
                .message("Please return")
                .askedBy(ADA)
                .askedAt(NOW)
                .build();

        assertThat(asked.lockedAt()).isEmpty();
        assertThat(asked.confirmed(NOW.plusSeconds(1)).lockedAt()).contains(NOW.plusSeconds(1));
        assertThat(asked.confirmed(NOW).bypassCode()).isEqualTo(asked.bypassCode());
    }

    @Test
    void only_a_confirmed_lock_is_no_refusal() {
        assertThat(LockOutcome.LOCKED.refusal(SERIAL)).isEmpty();
        assertThat(LockOutcome.ALREADY_LOCKED.refusal(SERIAL))
                .contains(Refusal.of(DeviceRefusal.LOCKED_BEFORE).with("serial", "C02"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "LOCKED")
    void every_other_answer_is_refused_for_its_own_reason(LockOutcome outcome) {
        assertThat(outcome.refusal(SERIAL)).isPresent();
        assertThat(outcome.refusal(SERIAL).orElseThrow().parameters()).containsEntry("serial", "C02");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCKED", "FAILED"})
    void a_code_that_may_open_the_device_is_kept(LockOutcome outcome) {
        assertThat(outcome.keepsCode()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LOCKED", "FAILED"})
    void a_code_that_surely_opens_nothing_is_not(LockOutcome outcome) {
        assertThat(outcome.keepsCode()).isFalse();
    }
}
