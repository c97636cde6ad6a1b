package dev.espalier.mdm.domain.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.invite.AppleAccountMatch.CannotTell;
import dev.espalier.mdm.domain.invite.AppleAccountMatch.Different;
import dev.espalier.mdm.domain.invite.AppleAccountMatch.Same;
import dev.espalier.mdm.domain.invite.AppleAccountMatch.Why;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Only a surely different account holds a license back. */
class AppleAccountMatchTest {
    private static final Optional<IdentityHash> ONE = Optional.of(new IdentityHash("one"));
    private static final Optional<String> SAME = Optional.of("one");
    private static final Optional<String> OTHER = Optional.of("two");
    private static final Optional<String> SILENT = Optional.empty();

    @Test
    @Tag("I10")
    void one_device_with_the_same_account_is_enough() {
        assertThat(AppleAccountMatch.of(ONE, List.of(OTHER, SAME, SILENT))).isEqualTo(new Same());
        assertThat(new Same().holdsBack()).isFalse();
    }

    @Test
    @Tag("I10")
    void accounts_are_different_only_if_every_device_reports_another_one() {
        assertThat(AppleAccountMatch.of(ONE, List.of(OTHER, OTHER))).isEqualTo(new Different(2));
        assertThat(new Different(2).holdsBack()).isTrue();
    }

    @Test
    @Tag("I10")
    void what_is_missing_is_said_and_holds_nothing_back() {
        assertThat(AppleAccountMatch.of(Optional.empty(), List.of(SAME)))
                .isEqualTo(new CannotTell(Why.NOBODY_ACCEPTED));
        assertThat(AppleAccountMatch.of(ONE, List.of())).isEqualTo(new CannotTell(Why.NO_DEVICE));
        assertThat(AppleAccountMatch.of(ONE, List.of(OTHER, SILENT)))
                .isEqualTo(new CannotTell(Why.DEVICE_REPORTS_NOTHING));
        assertThat(new CannotTell(Why.INVENTORY_UNAVAILABLE).holdsBack()).isFalse();
    }

    @Test
    void a_hash_is_one_word_and_is_not_printed() {
        assertThat(new IdentityHash("7U2B4/4l=").toString()).doesNotContain("7U2B");
        assertThatThrownBy(() -> new IdentityHash("two words")).isInstanceOf(IllegalArgumentException.class);
    }
}
