package dev.espalier.mdm.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S10")
class VersionTest {

    @Test
    void versions_count_the_changes_from_one_on_and_print_as_numbers() {
        assertThat(Version.first()).isEqualTo(new Version(1));
        assertThat(Version.first().next().next()).isEqualTo(new Version(3)).hasToString("3");
    }

    @Test
    void there_is_no_version_before_the_first() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(0));
    }
}
