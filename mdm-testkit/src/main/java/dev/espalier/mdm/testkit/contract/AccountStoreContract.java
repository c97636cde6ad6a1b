package dev.espalier.mdm.testkit.contract;

import static dev.espalier.mdm.testkit.location.Locations.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.location.AccountStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The accounts of an installation. */
public interface AccountStoreContract extends StorageContract {

    /** An account that was added is found, and only that one. */
    @Test
    default void an_added_account_is_found() {
        var account = anAccount().name("Nordwind-Schulen für Süßes").build();

        boolean added = accounts(store -> store.add(account));

        assertThat(added).isTrue();
        assertThat(found(account.id())).contains(account);
        assertThat(found(anAccount().build().id())).isEmpty();
    }

    /** An id is used once. */
    @Test
    default void an_id_that_was_used_is_refused_and_changes_nothing() {
        var account = anAccount().build();
        accounts(store -> store.add(account));

        boolean again = accounts(store ->
                store.add(Account.builder().from(account).name("Another school").build()));

        assertThat(again).isFalse();
        assertThat(found(account.id())).contains(account);
    }

    /** An account can be closed, stays, and keeps its id. */
    @Test
    default void a_closed_account_stays_and_keeps_its_id() {
        var account = anAccount().build();
        accounts(store -> store.add(account));
        var closed = account.closed(clock().instant());

        accounts(store -> {
            store.update(closed);
            return true;
        });

        boolean again = accounts(store -> store.add(account));
        assertThat(again).isFalse();
        assertThat(found(account.id())).contains(closed);
    }

    /** The list shows all by their ids, in pages, closed ones included. */
    @Test
    default void the_list_shows_all_in_the_order_of_their_ids_page_by_page() {
        var open = anAccount().build();
        var upper =
                anAccount().id(new AccountId("Z" + anAccount().build().id())).build();
        var closed = anAccount().build().closed(clock().instant());
        Stream.of(open, upper, closed).forEach(account -> accounts(store -> store.add(account)));

        List<Account> listed = all(after -> this.<Page<Account>>accounts(store -> store.list(after, 2)));

        assertThat(listed).contains(open, upper, closed);
        assertThat(listed.stream().map(account -> account.id().value())).isSorted();
    }

    private <T> T accounts(Function<AccountStore, T> work) {
        return storage().unitOfWork().inInstallation(installation -> work.apply(installation.accounts()));
    }

    private Optional<Account> found(AccountId id) {
        return accounts(store -> store.find(id));
    }
}
