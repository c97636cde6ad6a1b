package dev.espalier.mdm.api.location;

import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.health.HealthReport;
import dev.espalier.mdm.domain.location.Account;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;

/** What the owner of an installation does, across accounts. Whoever holds this interface is trusted. */
public interface Operator {

    /**
     * Opens an account.
     *
     * @param id the product's key for the customer
     * @param name what people call them
     * @return the account
     * @throws IllegalArgumentException if there is, or was, an account with this id
     */
    Account open(AccountId id, String name);

    /**
     * Lists accounts by their ids, closed ones included.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<Account> list(String after, int max);

    /**
     * Closes an account: its integrations end, its secrets are destroyed, its history stays readable.
     *
     * @param id which
     * @return the closed account
     * @throws IllegalArgumentException if there is no such account
     */
    Account close(AccountId id);

    /**
     * Allows that several accounts integrate the same Apple server (rule S3).
     *
     * @param serverUuid the server's identity at Apple
     */
    void allowDoubleHolding(String serverUuid);

    /**
     * Allows that several accounts hold one unit of Apps and Books (rule S3).
     *
     * @param unit Apple's id of the unit
     */
    void allowDoubleHolding(UnitId unit);

    /**
     * How an account stands, as its administrator would see it.
     *
     * @param id which
     * @return the report
     * @throws IllegalArgumentException if there is no such open account
     */
    HealthReport health(AccountId id);

    /**
     * Destroys secrets that a crash left behind, those older than a day.
     *
     * @return how many
     */
    int sweepSecrets();
}
