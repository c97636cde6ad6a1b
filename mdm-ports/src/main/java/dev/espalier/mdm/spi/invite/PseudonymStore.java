package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * By which client user id Apple knows each person. A person has one in all units of an account, and keeps it for ever: books
 * find back to whoever is registered again by the same one.
 */
public interface PseudonymStore {

    /**
     * Gives pseudonyms to people who have none. What is there stays as it is, also if somebody else adds the same person at
     * the same moment.
     *
     * @param pseudonyms a fresh one for each, at most {@link Page#MAX}
     */
    void add(Map<PersonId, ClientUserId> pseudonyms);

    /**
     * The pseudonyms of people.
     *
     * @param people at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<PersonId, ClientUserId> of(Collection<PersonId> people);

    /**
     * The people behind pseudonyms.
     *
     * @param users at most {@link Page#MAX}
     * @return those that are on file
     */
    Map<ClientUserId, PersonId> people(Collection<ClientUserId> users);

    /**
     * Lists pseudonyms in their order.
     *
     * @param after only those after this one; empty text from the start
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return pseudonyms with their people, in order of the pseudonyms
     */
    List<Map.Entry<ClientUserId, PersonId>> page(String after, int max);
}
