package dev.espalier.mdm.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void a_caller_has_an_id_of_1_to_100_characters_and_a_name() {
        assertThat(Caller.administrator("u".repeat(100), "A").id()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> Caller.administrator("u".repeat(101), "Ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> Caller.administrator(" ", "Ada"));
        assertThatIllegalArgumentException().isThrownBy(() -> Caller.administrator("u-17", " "));
    }
}
