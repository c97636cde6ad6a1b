package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.Optional;

/**
 * What became of a request to the notification address. There is nothing secret in it.
 *
 * @param status the HTTP status to answer, with an empty body
 * @param work where something is to be looked at now, or empty
 */
public record NotificationReceipt(int status, Optional<Work> work) {

    /**
     * Where something is to be looked at: {@code session(account, …).licenseWork().settle(unit, …)} does so, now or at
     * its usual time.
     *
     * @param account in which account
     * @param unit about which unit
     */
    public record Work(AccountId account, IntegrationId unit) {}
}
