package dev.espalier.mdm.testkit.contract;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.Stores;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.location.Locations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the contracts of a storage have in common. A test class implements one of them by saying which storage it is
 * about; the same storage may serve all tests, because each works in an account of its own.
 */
public interface StorageContract {

    /**
     * The storage that is tested.
     *
     * @return the storage, ready for use
     */
    Storage storage();

    /**
     * The clock that {@link #storage()} was given.
     *
     * @return the clock
     */
    FakeClock clock();

    /**
     * Opens an account that nobody else uses.
     *
     * @return its id
     */
    default AccountId anOpenAccount() {
        var account = Locations.anAccount().build();
        storage()
                .unitOfWork()
                .inInstallation(installation -> installation.accounts().add(account));
        return account.id();
    }

    /**
     * The stores of an account, each call in a transaction of its own.
     *
     * @param account whose stores
     * @return stores that may be used at any time
     */
    default Stores in(AccountId account) {
        return SingleSteps.in(storage().unitOfWork(), account);
    }

    /**
     * Writes in one transaction.
     *
     * @param account whose stores
     * @param work what to write
     */
    default void write(AccountId account, Consumer<Stores> work) {
        storage().unitOfWork().inTransaction(account, stores -> {
            work.accept(stores);
            return true;
        });
    }

    /**
     * Reads a list to its end, page by page.
     *
     * @param pages gives the page after a position
     * @param <T> what is listed
     * @return the whole list
     */
    default <T> List<T> all(Function<String, Page<T>> pages) {
        var all = new ArrayList<T>();
        String after = "";
        do {
            var page = pages.apply(after);
            all.addAll(page.items());
            after = page.next().orElse("");
        } while (!after.isEmpty());
        return all;
    }
}
