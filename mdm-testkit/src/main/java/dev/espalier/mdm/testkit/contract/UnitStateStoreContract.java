package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.content.Units.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.credential.Hold;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How far a unit's assets and assignments have been read. */
public interface UnitStateStoreContract extends StorageContract {

    /** Before anything was stored, the state is the initial one. */
    @Test
    default void the_state_of_a_unit_is_the_initial_one_until_another_is_stored() {
        var account = anOpenAccount();
        var unit = aUnitIn(account);

        assertThat(in(account).unitStates().find(unit)).isEqualTo(UnitState.initial(unit));
    }

    /** Every part of a state is kept. */
    @Test
    default void a_unit_state_with_everything_in_it_comes_back_whole() {
        var account = anOpenAccount();
        var full = full(aUnitIn(account));

        in(account).unitStates().put(full);

        assertThat(in(account).unitStates().find(full.unit())).isEqualTo(full);
    }

    /** What went from a state is gone. */
    @Test
    default void a_later_unit_state_replaces_the_earlier_one_as_a_whole() {
        var account = anOpenAccount();
        var full = full(aUnitIn(account));
        in(account).unitStates().put(full);

        in(account).unitStates().put(UnitState.initial(full.unit()));

        assertThat(in(account).unitStates().find(full.unit())).isEqualTo(UnitState.initial(full.unit()));
    }

    /** Each unit has a state of its own, in its own account. */
    @Test
    default void each_unit_has_a_state_of_its_own() {
        var account = anOpenAccount();
        var first = full(aUnitIn(account));
        var second = aUnitIn(account);

        in(account).unitStates().put(first);

        assertThat(in(account).unitStates().find(second)).isEqualTo(UnitState.initial(second));
        assertThat(in(anOpenAccount()).unitStates().find(first.unit())).isEqualTo(UnitState.initial(first.unit()));
    }

    private UnitState full(IntegrationId unit) {
        var now = clock().instant();
        return UnitState.builder()
                .unit(unit)
                .fullAt(now.plusSeconds(1))
                .endedAt(now.plusSeconds(2))
                .dueAt(now.plusSeconds(3))
                .hold(new Hold(now.plus(Duration.ofHours(1)), Hold.Reason.RATE_LIMITED))
                .failures(5)
                .build();
    }

    private IntegrationId aUnitIn(AccountId account) {
        var unit = aUnit().build();
        in(account).units().add(unit);
        return unit.id();
    }
}
