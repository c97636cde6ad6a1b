package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.credential.RateBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("S23")
class RateBudgetProperties {

    @Property
    void no_more_calls_are_made_than_the_budget_held_and_gained(
            @ForAll @IntRange(min = 1, max = 20) int most,
            @ForAll @IntRange(min = 1, max = 120) int perMinute,
            @ForAll @Size(max = 200) List<@IntRange(max = 2000) Integer> pauses) {
        var policy = new RateBudget.Policy(most, perMinute);
        var budget = policy.full(NOW);
        Instant now = NOW;
        long made = 0;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            budget = budget.at(policy, now);
            if (budget.allows()) {
                budget = budget.spent();
                made++;
            }
        }
        long gained = Duration.between(NOW, now).toMillis() * perMinute / 60_000;
        assertThat(made).isLessThanOrEqualTo(most + gained);
        assertThat(budget.left()).isBetween(0L, (long) most);
    }

    @Property
    void looking_often_gains_as_much_as_looking_once(
            @ForAll @Size(max = 50) List<@IntRange(max = 5000) Integer> pauses) {
        var policy = new RateBudget.Policy(10_000, 600);
        var empty = new RateBudget(0, NOW);
        var often = empty;
        Instant now = NOW;
        for (int pause : pauses) {
            now = now.plusMillis(pause);
            often = often.at(policy, now);
        }
        assertThat(often.left()).isEqualTo(empty.at(policy, now).left());
    }

    @Example
    void an_empty_budget_gains_its_calls_minute_by_minute_and_not_more_than_it_holds() {
        var policy = new RateBudget.Policy(100, 60);
        var empty = new RateBudget(0, NOW);

        assertThat(empty.allows()).isFalse();
        assertThat(empty.at(policy, NOW.plusMillis(999)).left()).isZero();
        assertThat(empty.at(policy, NOW.plusSeconds(1)).left()).isEqualTo(1);
        assertThat(empty.at(policy, NOW.plusSeconds(60)).left()).isEqualTo(60);
        assertThat(empty.at(policy, NOW.plusSeconds(99)).left()).isEqualTo(99);
        assertThat(empty.at(policy, NOW.plusMillis(100_500))).isEqualTo(policy.full(NOW.plusMillis(100_500)));
        assertThat(empty.at(policy, NOW.plus(Duration.ofDays(9)))).isEqualTo(policy.full(NOW.plus(Duration.ofDays(9))));
    }

    @Example
    void a_full_budget_gains_nothing_while_it_rests() {
        var policy = new RateBudget.Policy(2, 60);
        var rested = policy.full(NOW).at(policy, NOW.plusSeconds(30));

        assertThat(rested).isEqualTo(policy.full(NOW.plusSeconds(30)));
        assertThat(rested.spent().at(policy, NOW.plusMillis(30_500)).left()).isEqualTo(1);
    }

    @Example
    void a_clock_that_goes_back_takes_nothing_away_and_gives_nothing() {
        var policy = new RateBudget.Policy(100, 60);

        assertThat(new RateBudget(5, NOW).at(policy, NOW.minusSeconds(600))).isEqualTo(new RateBudget(5, NOW));
    }

    @Example
    void a_budget_allows_at_least_something() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RateBudget.Policy(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RateBudget.Policy(1, 0));
        assertThat(new RateBudget.Policy(1, 1).full(NOW).allows()).isTrue();
        assertThat(RateBudget.Policy.usual()).isEqualTo(new RateBudget.Policy(6000, 600));
    }

    @Example
    void a_spent_budget_is_a_reason_to_wait_and_no_refusal() {
        var hold = Hold.budgetSpent(NOW);

        assertThat(hold.reason()).isEqualTo(Hold.Reason.BUDGET_SPENT);
        assertThat(hold.until()).isEqualTo(NOW.plusSeconds(60));
        assertThat(hold.reason().isRefusal()).isFalse();
    }
}
