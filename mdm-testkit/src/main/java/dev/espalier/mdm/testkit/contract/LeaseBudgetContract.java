package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.credential.RateBudget;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import org.junit.jupiter.api.Test;

/** How many calls are left travels with the lease, from one holder to the next. */
public interface LeaseBudgetContract extends StorageContract {

    /** Five calls at once, and one a minute. */
    RateBudget.Policy POLICY = new RateBudget.Policy(5, 1);

    /** Nobody has spent anything yet. */
    @Test
    default void the_first_lease_of_all_has_no_budget_stored() {
        assertThat(acquired(anOpenAccount()).budget()).isEmpty();
    }

    /** A lease that is given back leaves what was spent under it. */
    @Test
    default void the_next_holder_sees_what_was_spent_before_the_lease_was_released() {
        var account = anOpenAccount();
        var first = acquired(account);
        spend(first, 3);
        storage().leases().release(first);

        assertThat(acquired(account).budget()).isEqualTo(first.budget());
        assertThat(first.budget()).map(RateBudget::left).contains(2L);
    }

    /** Work that is recorded keeps what was spent for it, even if the holder is never heard of again. */
    @Test
    default void what_was_spent_before_a_recorded_transaction_is_seen_when_the_lease_runs_out() {
        var account = anOpenAccount();
        var first = acquired(account);
        spend(first, 2);
        writeUnder(first);
        var recorded = first.budget();
        spend(first, 1);
        clock().advance(Leases.TERM);

        assertThat(acquired(account).budget()).isEqualTo(recorded);
    }

    /** A transaction that fails records nothing, also nothing of the budget. */
    @Test
    default void what_was_spent_before_a_failed_transaction_is_not_recorded_with_it() {
        var account = anOpenAccount();
        var first = acquired(account);
        spend(first, 1);
        writeUnder(first);
        var recorded = first.budget();
        spend(first, 1);

        assertThatThrownBy(() -> storage().unitOfWork().inTransaction(first, stores -> {
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        clock().advance(Leases.TERM);

        assertThat(acquired(account).budget()).isEqualTo(recorded);
    }

    /** Holders add up. */
    @Test
    default void several_holders_spend_one_budget() {
        var account = anOpenAccount();
        for (int holder = 0; holder < POLICY.most(); holder++) {
            var lease = acquired(account);
            assertThat(lease.spend(POLICY, clock().instant())).isTrue();
            storage().leases().release(lease);
        }

        assertThat(acquired(account).spend(POLICY, clock().instant())).isFalse();
    }

    /** Whoever lost the lease cannot say what is left. */
    @Test
    default void a_holder_whose_lease_went_to_another_does_not_change_the_budget() {
        var account = anOpenAccount();
        var frozen = acquired(account);
        clock().advance(Leases.TERM);
        var current = acquired(account);
        spend(current, 4);
        writeUnder(current);

        spend(frozen, 1);
        storage().leases().release(frozen);
        storage().leases().release(current);

        assertThat(acquired(account).budget()).map(RateBudget::left).contains(1L);
    }

    /** A program that comes back after its death releases what it held, without knowing what was spent. */
    @Test
    default void releasing_the_lease_of_a_holder_that_died_keeps_its_budget() {
        var account = anOpenAccount();
        var dead = acquired(account);
        spend(dead, 3);
        writeUnder(dead);

        var held = attempt(account, "server").held().orElseThrow().lease();
        storage().leases().release(held);

        assertThat(acquired(account).budget()).isEqualTo(dead.budget());
    }

    /** What nobody has spent does not wipe out what is stored. */
    @Test
    default void a_holder_that_calls_nobody_leaves_the_budget_as_it_was() {
        var account = anOpenAccount();
        var spender = acquired(account);
        spend(spender, 3);
        storage().leases().release(spender);
        var idle = acquired(account);
        writeUnder(idle);
        storage().leases().release(idle);

        assertThat(acquired(account).budget()).isEqualTo(spender.budget());
    }

    /** Each subject of each account has its own. */
    @Test
    default void subjects_and_accounts_have_budgets_of_their_own() {
        var account = anOpenAccount();
        var lease = acquired(account);
        spend(lease, 1);
        storage().leases().release(lease);

        assertThat(attempt(account, "another server").granted().flatMap(Lease::budget))
                .isEmpty();
        assertThat(acquired(anOpenAccount()).budget()).isEmpty();
    }

    private void spend(Lease lease, int calls) {
        for (int call = 0; call < calls; call++) {
            assertThat(lease.spend(POLICY, clock().instant())).isTrue();
        }
    }

    private Lease acquired(AccountId account) {
        return attempt(account, "server").granted().orElseThrow();
    }

    private Leases.Attempt attempt(AccountId account, String subject) {
        return storage().leases().acquire(account, subject, "somebody", clock().instant());
    }

    private void writeUnder(Lease lease) {
        storage().unitOfWork().inTransaction(lease, stores -> stores.locations().put(aLocation("north")));
    }
}
