package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Operations on users, and the users whom open ones are about. A user is reserved for one operation at a time. Everything is
 * only ever written under the unit's lease.
 */
public interface UserOperationStore {

    /**
     * Adds an operation, and reserves users for it. Whom another operation has reserved makes the transaction fail.
     *
     * @param operation the operation
     * @param users at most {@link Page#MAX}
     */
    void add(UserOperation operation, Collection<ClientUserId> users);

    /**
     * Replaces an operation.
     *
     * @param operation its new state
     */
    void update(UserOperation operation);

    /**
     * Gives reserved users to another operation of the same unit, which is on file.
     *
     * @param operation to which one
     * @param users at most {@link Page#MAX}
     */
    void move(UserOperation operation, Collection<ClientUserId> users);

    /**
     * Lets users go.
     *
     * @param unit of which unit
     * @param users at most {@link Page#MAX}
     */
    void release(IntegrationId unit, Collection<ClientUserId> users);

    /**
     * Lists whom an operation has reserved.
     *
     * @param operation which one
     * @return the users, in order; at most {@link Page#MAX}
     */
    List<ClientUserId> users(UserOperation operation);

    /**
     * Finds the open operation behind one of Apple's events.
     *
     * @param unit of which unit
     * @param event Apple's id
     * @return the operation, or empty if the event is not ours, or over
     */
    Optional<UserOperation> byEvent(IntegrationId unit, String event);

    /**
     * Lists open operations that are to be looked at, the most urgent first.
     *
     * @param unit of which unit
     * @param now the present
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return the operations
     */
    List<UserOperation> due(IntegrationId unit, Instant now, int max);

    /**
     * Lists open operations by their ids.
     *
     * @param unit of which unit
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page
     */
    Page<UserOperation> open(IntegrationId unit, String after, int max);

    /**
     * Which users are reserved.
     *
     * @param unit of which unit
     * @param users at most {@link Page#MAX}
     * @return those whom some open operation is about
     */
    Set<ClientUserId> busy(IntegrationId unit, Collection<ClientUserId> users);
}
