package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Work under a lease is kept only while nobody else holds it. */
public interface LeasedWorkContract extends StorageContract {

    /** Work under a lease that is held is kept. */
    @Test
    default void work_under_a_lease_that_is_held_is_kept() {
        var account = anOpenAccount();
        var lease = acquired(account, "sync");

        writeUnder(lease);

        assertThat(in(account).locations().find(aLocation("north").id())).isPresent();
    }

    /** Whoever stood still while the lease went to somebody else cannot write any more. */
    @Test
    default void late_work_of_a_holder_whose_lease_went_to_another_is_refused_and_leaves_nothing() {
        var account = anOpenAccount();
        var frozen = acquired(account, "sync");
        clock().advance(Leases.TERM);
        var current = acquired(account, "sync");

        assertThatThrownBy(() -> writeUnder(frozen)).isInstanceOf(LeaseLostException.class);

        assertThat(in(account).locations().find(aLocation("north").id())).isEmpty();
        writeUnder(current);
    }

    /** A lease that is over, and that nobody else took, still serves. */
    @Test
    default void a_lease_that_is_over_still_serves_while_nobody_else_took_it() {
        var account = anOpenAccount();
        var lease = acquired(account, "sync");
        clock().advance(Leases.TERM.multipliedBy(2));

        writeUnder(lease);

        assertThat(attempt(account, "sync").granted()).isEmpty();
    }

    /** Recorded work prolongs the lease. */
    @Test
    default void work_that_is_recorded_under_a_lease_prolongs_it() {
        var account = anOpenAccount();
        var lease = acquired(account, "sync");
        clock().advance(Leases.TERM.minus(Duration.ofSeconds(1)));

        writeUnder(lease);
        clock().advance(Leases.TERM.minus(Duration.ofSeconds(1)));

        assertThat(attempt(account, "sync").granted()).isEmpty();
    }

    /** A lease gives stores of its own account. */
    @Test
    default void a_lease_opens_the_stores_of_its_own_account() {
        var ours = anOpenAccount();
        var theirs = anOpenAccount();
        writeUnder(acquired(ours, "sync"));

        assertThat(in(theirs).locations().find(aLocation("north").id())).isEmpty();
    }

    private Lease acquired(AccountId account, String subject) {
        return attempt(account, subject).granted().orElseThrow();
    }

    private Leases.Attempt attempt(AccountId account, String subject) {
        return storage().leases().acquire(account, subject, "somebody", clock().instant());
    }

    private void writeUnder(Lease lease) {
        storage().unitOfWork().inTransaction(lease, stores -> stores.locations().put(aLocation("north")));
    }
}
