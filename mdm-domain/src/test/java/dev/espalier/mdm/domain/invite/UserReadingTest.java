package dev.espalier.mdm.domain.invite;

import static dev.espalier.mdm.domain.invite.Examples.NOW;
import static dev.espalier.mdm.domain.invite.Examples.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.invite.UserReading.Walk;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Users are read in full at first and once a day, and by what changed in between. */
class UserReadingTest {
    private static final Duration DAY = Duration.ofDays(1);

    private static UserReading read() {
        var initial = UserReading.initial(UNIT);
        var walk = initial.next(false, NOW).stored("v1");
        return initial.reading(walk).read(walk);
    }

    @Test
    void the_first_reading_is_of_everything() {
        assertThat(UserReading.initial(UNIT).next(false, NOW)).isEqualTo(new Walk(true, NOW, "", 0, false));
    }

    @Test
    void after_that_changes_are_read_until_a_day_has_passed() {
        assertThat(read().version()).contains("v1");
        assertThat(read().fullAt()).contains(NOW);
        assertThat(read().next(false, NOW.plus(DAY).minusMillis(1)).full()).isFalse();
        assertThat(read().next(false, NOW.plus(DAY)).full()).isTrue();
        assertThat(read().next(true, NOW.plusSeconds(1)).full()).isTrue();
    }

    @Test
    void a_reading_begins_later_than_every_one_before() {
        assertThat(read().next(false, NOW).begun()).isEqualTo(NOW.plusMillis(1));
        assertThat(read().next(false, NOW.plusSeconds(5)).begun()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void one_that_was_cut_off_goes_on_within_the_hour_unless_everything_is_wanted() {
        var changes = read().reading(read().next(false, NOW.plusSeconds(5)).stored("v2"));

        assertThat(changes.next(false, NOW.plusSeconds(10)).next()).isEqualTo(1);
        assertThat(changes.next(false, NOW.plusSeconds(5).plus(Duration.ofHours(1)))
                        .next())
                .isZero();
        assertThat(changes.next(true, NOW.plusSeconds(10)))
                .isEqualTo(new Walk(true, NOW.plusSeconds(10), "", 0, false));
    }

    @Test
    void a_list_that_moved_ends_nobody_and_leaves_the_day_as_it_was() {
        var walk = UserReading.initial(UNIT).next(true, NOW).stored("v1").stored("v2");
        var after = UserReading.initial(UNIT).reading(walk).read(walk);

        assertThat(walk.moved()).isTrue();
        assertThat(after.fullAt()).isEmpty();
        assertThat(after.version()).as("from its first page on").contains("v1");
        assertThat(new Walk(true, NOW, "", 0, false).stored("").moved()).isTrue();
        assertThat(new Walk(true, NOW, "", 0, false).stored("v").stored("v").moved())
                .isFalse();
    }

    @Test
    void a_refused_version_and_a_shorter_list_begin_again() {
        assertThat(read().afresh().next(false, NOW.plusSeconds(1)).full()).isTrue();
        var under = read().reading(read().next(false, NOW.plusSeconds(5)).stored("v2"));
        assertThat(under.interrupted().walk()).isEmpty();
        assertThat(under.interrupted().version()).contains("v1");
    }

    @Test
    void changes_are_read_when_something_is_awaited_or_hinted_at_or_ten_minutes_old() {
        var ten = Duration.ofMinutes(10);
        assertThat(UserReading.initial(UNIT).due(false, NOW)).isTrue();
        assertThat(read().due(false, NOW.plus(ten).minusMillis(1))).isFalse();
        assertThat(read().due(true, NOW)).isTrue();
        assertThat(read().hint().due(false, NOW)).isTrue();
        assertThat(read().due(false, NOW.plus(ten))).isTrue();
        assertThat(read().hint().reading(read().next(false, NOW)).hinted()).isFalse();
    }
}
