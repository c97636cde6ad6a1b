package dev.espalier.mdm.domain.invite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens is shown, and its number repeated. */
class DepartureTest {

    @Test
    @Tag("I8")
    void another_number_is_refused_and_the_right_one_named() {
        var departure = new Departure(2, 5, 1);

        assertThat(departure.objection(5)).isEmpty();
        assertThat(departure.objection(4)).hasValueSatisfying(refusal -> {
            assertThat(refusal.reason()).isEqualTo(InviteRefusal.NOT_CONFIRMED);
            assertThat(refusal.parameters())
                    .containsEntry("users", 2L)
                    .containsEntry("licenses", 5L)
                    .containsEntry("staying", 1L);
        });
    }
}
