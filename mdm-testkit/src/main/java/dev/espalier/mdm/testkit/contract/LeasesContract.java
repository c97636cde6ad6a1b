package dev.espalier.mdm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.Lease;
import dev.espalier.mdm.spi.Leases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One works on a subject at a time, and each new holder has a higher epoch than the last. */
public interface LeasesContract extends StorageContract {

    /** A free lease is given. */
    @Test
    default void a_free_lease_is_granted_for_its_account_and_subject() {
        var account = anOpenAccount();

        var lease = acquire(account, "node-1", now()).granted().orElseThrow();

        assertThat(lease.account()).isEqualTo(account);
        assertThat(lease.subject()).isEqualTo("sync");
        assertThat(lease.epoch()).isPositive();
    }

    /** A lease that is held is refused, with word of its holder. */
    @Test
    default void a_lease_that_is_held_is_refused_naming_the_holder_and_since_when() {
        var account = anOpenAccount();
        var start = now();
        var lease = acquire(account, "node-1", start).granted().orElseThrow();

        var second = acquire(account, "node-2", start.plusSeconds(10));

        assertThat(second.granted()).isEmpty();
        assertThat(second.heldBy()).isEqualTo(new Leases.Held("node-1", start, lease));
    }

    /** Not even its own holder can take it twice. */
    @Test
    default void a_lease_that_is_held_is_refused_to_its_own_holder_too() {
        var account = anOpenAccount();
        acquire(account, "node-1", now());

        assertThat(acquire(account, "node-1", now()).granted()).isEmpty();
    }

    /** A lease lasts for its term, not a moment less. */
    @Test
    default void a_lease_lasts_until_the_last_millisecond_of_its_term() {
        var account = anOpenAccount();
        var start = now();
        acquire(account, "node-1", start);

        var early = acquire(account, "node-2", start.plus(Leases.TERM).minusMillis(1));
        var late = acquire(account, "node-2", start.plus(Leases.TERM));

        assertThat(early.granted()).isEmpty();
        assertThat(late.granted()).isPresent();
    }

    /** Each new holder gets a higher epoch. */
    @Test
    default void each_new_holder_gets_a_higher_epoch_than_the_one_before() {
        var account = anOpenAccount();
        var start = now();
        var expired = acquire(account, "node-1", start).granted().orElseThrow();
        var released =
                acquire(account, "node-2", start.plus(Leases.TERM)).granted().orElseThrow();
        storage().leases().release(released);
        var current =
                acquire(account, "node-1", start.plus(Leases.TERM)).granted().orElseThrow();

        assertThat(Stream.of(expired, released, current).map(Lease::epoch))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Releasing frees at once. */
    @Test
    default void a_released_lease_is_free_at_once() {
        var account = anOpenAccount();
        var lease = acquire(account, "node-1", now()).granted().orElseThrow();

        storage().leases().release(lease);

        assertThat(acquire(account, "node-2", now()).granted()).isPresent();
    }

    /** Whoever lost a lease cannot release the one of the next holder. */
    @Test
    default void releasing_a_lease_that_somebody_else_holds_now_changes_nothing() {
        var account = anOpenAccount();
        var start = now();
        var old = acquire(account, "node-1", start).granted().orElseThrow();
        acquire(account, "node-2", start.plus(Leases.TERM));

        storage().leases().release(old);

        assertThat(acquire(account, "node-3", start.plus(Leases.TERM)).granted())
                .isEmpty();
    }

    /** Subjects do not stand in each other's way. */
    @Test
    default void leases_on_different_subjects_are_independent() {
        var account = anOpenAccount();
        acquire(account, "node-1", now());

        var other = storage().leases().acquire(account, "another subject", "node-2", now());

        assertThat(other.granted()).isPresent();
    }

    /** Accounts do not stand in each other's way. */
    @Test
    default void leases_of_different_accounts_are_independent() {
        acquire(anOpenAccount(), "node-1", now());

        assertThat(acquire(anOpenAccount(), "node-2", now()).granted()).isPresent();
    }

    /** Of many who ask at once, one gets the lease; that it is the first one ever makes no difference. */
    @Test
    default void of_many_that_ask_at_once_exactly_one_gets_the_lease() throws Exception {
        var account = anOpenAccount();
        int nodes = 4;
        var start = new CyclicBarrier(nodes);
        Callable<Leases.Attempt> ask = () -> {
            start.await();
            return acquire(account, "a node", now());
        };
        var threads = Executors.newFixedThreadPool(nodes);
        try {
            long granted = 0;
            for (var answer : threads.invokeAll(List.of(ask, ask, ask, ask))) {
                granted += answer.get().granted().stream().count();
            }
            assertThat(granted).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
    }

    /** Subjects and holders of the greatest length are kept whole. */
    @Test
    default void the_longest_subject_and_holder_are_kept_whole() {
        var account = anOpenAccount();
        String subject = "s".repeat(100);
        String holder = "h".repeat(200);

        storage().leases().acquire(account, subject, holder, now());
        var refused = storage().leases().acquire(account, subject, "another", now().plus(Duration.ofSeconds(1)));

        assertThat(refused.heldBy()).isNotNull().satisfies(held -> {
            assertThat(held.holder()).isEqualTo(holder);
            assertThat(held.lease().subject()).isEqualTo(subject);
        });
    }

    private Leases.Attempt acquire(AccountId account, String holder, Instant at) {
        return storage().leases().acquire(account, "sync", holder, at);
    }

    private Instant now() {
        return clock().instant();
    }
}
