package dev.espalier.mdm.domain.credential;

import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.credential.ExpiryWarnings.NONE_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("T1")
class ExpiryWarningsTest {

    @ParameterizedTest
    @ValueSource(ints = {60, 30, 14, 7, 3, 1})
    void a_warning_is_due_from_its_very_day_on(int days) {
        var due = daysAhead(days);

        assertThat(ExpiryWarnings.due(TOKEN_END, NONE_GIVEN, due)).contains(days);
        assertThat(ExpiryWarnings.due(TOKEN_END, NONE_GIVEN, due.minusMillis(1)))
                .isNotEqualTo(ExpiryWarnings.due(TOKEN_END, NONE_GIVEN, due));
    }

    @Test
    void nothing_is_due_more_than_sixty_days_ahead() {
        assertThat(ExpiryWarnings.due(TOKEN_END, NONE_GIVEN, daysAhead(61))).isEmpty();
    }

    @Test
    void whoever_looks_every_hour_is_warned_six_times_in_order_and_never_twice() {
        var given = new ArrayList<Integer>();
        int last = NONE_GIVEN;
        for (var now = daysAhead(70); now.isBefore(daysAhead(-5)); now = now.plus(Duration.ofHours(1))) {
            var due = ExpiryWarnings.due(TOKEN_END, last, now);
            due.ifPresent(given::add);
            last = due.orElse(last);
        }

        assertThat(given).containsExactly(60, 30, 14, 7, 3, 1);
    }

    @Test
    void whoever_looks_late_gets_the_nearest_warning_only() {
        assertThat(ExpiryWarnings.due(TOKEN_END, NONE_GIVEN, daysAhead(5))).contains(7);
        assertThat(ExpiryWarnings.due(TOKEN_END, 60, daysAhead(2))).contains(3);
    }

    @Test
    void once_it_has_ended_there_is_nothing_to_warn_of() {
        assertThat(ExpiryWarnings.due(TOKEN_END, NONE_GIVEN, TOKEN_END)).isEmpty();
    }

    private static Instant daysAhead(int days) {
        return TOKEN_END.minus(Duration.ofDays(days));
    }
}
