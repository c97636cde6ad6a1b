package dev.espalier.mdm.spi.location;

import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Optional;

/** The accounts of an installation, closed ones included. */
public interface AccountStore {

    /**
     * Looks an account up.
     *
     * @param id which
     * @return the account, or empty if there never was one
     */
    Optional<Account> find(AccountId id);

    /**
     * Adds an account.
     *
     * @param account the account
     * @return false if there is, or was, one with this id; nothing is changed then
     */
    boolean add(Account account);

    /**
     * Replaces an account.
     *
     * @param account its new state
     */
    void update(Account account);

    /**
     * Lists accounts by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Account> list(String after, int max);
}
