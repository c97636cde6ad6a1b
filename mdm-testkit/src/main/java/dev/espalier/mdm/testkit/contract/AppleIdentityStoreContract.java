package dev.espalier.mdm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.shared.AccountId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An Apple server belongs to one account, unless an operator allows more. */
public interface AppleIdentityStoreContract extends StorageContract {

    /** A free server is taken. */
    @Test
    default void a_free_server_can_be_held() {
        assertThat(holds(anOpenAccount(), aServer())).isTrue();
    }

    /** Holding twice is holding. */
    @Test
    default void the_account_that_holds_a_server_may_ask_again() {
        var account = anOpenAccount();
        String server = aServer();
        holds(account, server);

        assertThat(holds(account, server)).isTrue();
    }

    /** Another account does not get it. */
    @Test
    default void a_server_that_another_account_holds_is_refused() {
        String server = aServer();
        holds(anOpenAccount(), server);

        assertThat(holds(anOpenAccount(), server)).isFalse();
    }

    /** A refused account holds nothing, so that the owner's giving up frees the server. */
    @Test
    default void a_refused_account_does_not_hold_the_server() {
        var owner = anOpenAccount();
        var refused = anOpenAccount();
        String server = aServer();
        holds(owner, server);
        holds(refused, server);

        in(owner).appleIdentities().giveUp(server);

        assertThat(holds(anOpenAccount(), server)).isTrue();
        assertThat(holds(refused, server)).isFalse();
    }

    /** Giving up frees. */
    @Test
    default void a_server_that_was_given_up_is_free_for_another_account() {
        var account = anOpenAccount();
        String server = aServer();
        holds(account, server);

        in(account).appleIdentities().giveUp(server);

        assertThat(holds(anOpenAccount(), server)).isTrue();
    }

    /** Nobody gives up what another account holds. */
    @Test
    default void giving_up_what_another_account_holds_changes_nothing() {
        var owner = anOpenAccount();
        String server = aServer();
        holds(owner, server);

        in(anOpenAccount()).appleIdentities().giveUp(server);

        assertThat(holds(anOpenAccount(), server)).isFalse();
    }

    /** An operator may allow more than one, for one server. */
    @Test
    default void an_operator_may_allow_several_accounts_to_hold_one_server() {
        String allowed = aServer();
        String other = aServer();
        var first = anOpenAccount();
        holds(first, allowed);
        holds(first, other);

        allow(allowed);
        allow(allowed);

        var second = anOpenAccount();
        assertThat(holds(second, allowed)).isTrue();
        assertThat(holds(second, other)).isFalse();
        assertThat(holds(first, allowed)).isTrue();
    }

    /** A unit of Apps and Books is as much one account's as a server, and is no server. */
    @Test
    default void a_unit_belongs_to_one_account_unless_an_operator_allows_more_and_is_no_server() {
        var owner = anOpenAccount();
        var other = anOpenAccount();
        var unit = new UnitId(aServer());
        assertThat(in(owner).unitIdentities().hold(unit.value())).isTrue();

        assertThat(in(other).unitIdentities().hold(unit.value())).isFalse();
        assertThat(holds(other, unit.value())).isTrue();
        allow(unit.value());
        assertThat(in(other).unitIdentities().hold(unit.value())).isFalse();

        storage().unitOfWork().inInstallation(installation -> {
            installation.doubleHoldings().allowUnit(unit);
            return true;
        });
        assertThat(in(other).unitIdentities().hold(unit.value())).isTrue();
    }

    /** A unit that was given up is free. */
    @Test
    default void a_unit_that_was_given_up_is_free_for_another_account() {
        var owner = anOpenAccount();
        String unit = aServer();
        in(owner).unitIdentities().hold(unit);

        in(owner).unitIdentities().giveUp(unit);

        assertThat(in(anOpenAccount()).unitIdentities().hold(unit)).isTrue();
    }

    /** Of two accounts that ask at once, one gets the server. */
    @Test
    default void of_two_accounts_that_ask_at_once_exactly_one_holds_the_server() throws Exception {
        for (int round = 0; round < 5; round++) {
            String server = aServer();
            var start = new CyclicBarrier(2);

            assertThat(together(asking(start, server), asking(start, server))).containsExactlyInAnyOrder(true, false);
        }
    }

    private Callable<Boolean> asking(CyclicBarrier start, String server) {
        var account = anOpenAccount();
        return () -> {
            start.await();
            return holds(account, server);
        };
    }

    private static List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            threads.shutdown();
        }
    }

    private boolean holds(AccountId account, String server) {
        return in(account).appleIdentities().hold(server);
    }

    private void allow(String server) {
        storage().unitOfWork().inInstallation(installation -> {
            installation.doubleHoldings().allow(server);
            return true;
        });
    }

    private static String aServer() {
        return UUID.randomUUID().toString();
    }
}
