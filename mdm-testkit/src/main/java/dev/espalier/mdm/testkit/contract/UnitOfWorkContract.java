package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.journal.Events.anEvent;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.location.Locations.anAccount;
import static dev.espalier.mdm.testkit.server.Servers.aServerIntegration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.failure.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens in a transaction is kept whole or not at all, and in one account. */
public interface UnitOfWorkContract extends StorageContract {

    /** The result of the work comes back. */
    @Test
    default void a_transaction_brings_back_what_its_work_brings() {
        String result = storage().unitOfWork().inTransaction(anOpenAccount(), stores -> "the result");

        assertThat(result).isEqualTo("the result");
    }

    /** A transaction sees what it has written itself. */
    @Test
    default void a_transaction_sees_its_own_writes() {
        var north = aLocation("north");

        write(anOpenAccount(), stores -> {
            stores.locations().put(north);
            assertThat(stores.locations().find(north.id())).contains(north);
        });
    }

    /** Nothing of a failed transaction is kept, and the failure comes through as it is. */
    @Test
    default void a_transaction_that_fails_keeps_nothing_and_passes_the_failure_on() {
        var account = anOpenAccount();
        var server = aServerIntegration().build();
        var failure = new IllegalStateException("the work failed");

        assertThatThrownBy(() -> write(account, stores -> {
                    stores.locations().put(aLocation("north"));
                    stores.servers().add(server);
                    stores.journal().append(anEvent("of a failed transaction"));
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(in(account).locations().find(aLocation("north").id())).isEmpty();
        assertThat(in(account).servers().find(server.id())).isEmpty();
        assertThat(in(account).journal().head().sequence()).isZero();
    }

    /** A failed transaction leaves rows as they were that it had changed or removed. */
    @Test
    default void a_transaction_that_fails_leaves_what_it_changed_as_it_was() {
        var account = anOpenAccount();
        var server = aServerIntegration().build();
        write(account, stores -> {
            stores.servers().add(server);
            stores.locations().put(aLocation("north"));
        });

        assertThatThrownBy(() -> write(account, stores -> {
                    stores.servers().update(renamed(server, "Changed"));
                    stores.locations().remove(aLocation("north").id());
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(in(account).servers().find(server.id())).contains(server);
        assertThat(in(account).locations().find(aLocation("north").id())).contains(aLocation("north"));
    }

    /** A change from an old state is refused, and everything else in its transaction with it. */
    @Test
    default void a_change_that_starts_from_an_old_state_is_refused_with_its_whole_transaction() {
        var account = anOpenAccount();
        var server = aServerIntegration().build();
        in(account).servers().add(server);
        in(account).servers().update(renamed(server, "First"));

        assertThatThrownBy(() -> write(account, stores -> {
                    stores.locations().put(aLocation("north"));
                    stores.servers().update(renamed(server, "Second"));
                }))
                .isInstanceOf(StaleVersionException.class);

        assertThat(labelOf(account, server)).isEqualTo("First");
        assertThat(in(account).locations().find(aLocation("north").id())).isEmpty();
    }

    /** Of several people who save the same state at the same time, one succeeds. */
    @Test
    default void of_several_writers_that_start_from_one_state_exactly_one_succeeds() throws Exception {
        var account = anOpenAccount();
        var server = aServerIntegration().build();
        in(account).servers().add(server);
        int writers = 4;
        var start = new CyclicBarrier(writers);

        List<Boolean> saved = together(writers, number -> () -> {
            start.await();
            return saves(account, renamed(server, "Writer " + number));
        });

        assertThat(saved).containsOnlyOnce(true);
        assertThat(labelOf(account, server)).isEqualTo("Writer " + saved.indexOf(true));
    }

    private boolean saves(AccountId account, ServerIntegration server) {
        try {
            in(account).servers().update(server);
            return true;
        } catch (StaleVersionException e) {
            return false;
        }
    }

    /** Journal entries of transactions that run at once are numbered without gaps. */
    @Test
    default void transactions_that_run_at_once_leave_no_gap_in_the_journal() throws Exception {
        var account = anOpenAccount();
        int writers = 4;
        var start = new CyclicBarrier(writers);

        together(writers, number -> () -> {
            start.await();
            for (int i = 0; i < 5; i++) {
                in(account).journal().append(anEvent("writer " + number));
            }
            return true;
        });

        var entries = in(account).journal().read(0, 100);
        assertThat(entries)
                .extracting(entry -> entry.sequence())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Long::valueOf).toList());
    }

    /** Rows of another account are never reached, even by their right ids. */
    @Test
    default void rows_of_another_account_are_out_of_reach_whatever_id_is_asked_for() {
        var ours = anOpenAccount();
        var server = aServerIntegration().build();
        write(ours, stores -> {
            stores.servers().add(server);
            stores.locations().put(aLocation("north"));
            stores.journal().append(anEvent("ours"));
        });

        var theirs = anOpenAccount();

        assertThat(in(theirs).servers().find(server.id())).isEmpty();
        assertThat(in(theirs).servers().list("", 10).items()).isEmpty();
        assertThat(in(theirs).locations().list("", 10).items()).isEmpty();
        assertThat(in(theirs).journal().read(0, 10)).isEmpty();
        assertThatThrownBy(() -> in(theirs).servers().update(server)).isInstanceOf(StaleVersionException.class);
        assertThat(in(ours).servers().find(server.id())).contains(server);
    }

    /** What the owner of the installation changes is undone as well if it fails. */
    @Test
    default void work_on_the_installation_that_fails_keeps_nothing() {
        var account = anAccount().build();

        assertThatThrownBy(() -> storage().unitOfWork().inInstallation(installation -> {
                    installation.accounts().add(account);
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        var found = storage()
                .unitOfWork()
                .inInstallation(installation -> installation.accounts().find(account.id()));
        assertThat(found).isEmpty();
    }

    /** A server's identity that a failed transaction took is free again. */
    @Test
    default void an_apple_identity_taken_in_a_failed_transaction_is_free_again() {
        var account = anOpenAccount();
        String identity = UUID.randomUUID().toString();
        assertThatThrownBy(() -> write(account, stores -> {
                    stores.appleIdentities().hold(identity);
                    throw new IllegalStateException("the work failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(in(anOpenAccount()).appleIdentities().hold(identity)).isTrue();
    }

    private String labelOf(AccountId account, ServerIntegration server) {
        return in(account).servers().find(server.id()).orElseThrow().label().value();
    }

    private static ServerIntegration renamed(ServerIntegration server, String label) {
        return server.saved(new IntegrationLabel(label), LocationScope.all());
    }

    private static <T> List<T> together(int count, IntFunction<Callable<T>> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            var results = new ArrayList<T>();
            for (Future<T> future :
                    threads.invokeAll(IntStream.range(0, count).mapToObj(task).toList())) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
