package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Gives every person a pseudonym, one for all units and for ever, by which Apple gets to know them. */
public final class Pseudonyms {
    private final Ports ports;

    /** New pseudonyms are random. */
    public Pseudonyms(Ports ports) {
        this.ports = ports;
    }

    /** The pseudonyms of people, at most a page; whoever has none gets one. */
    public Map<PersonId, ClientUserId> of(AccountId account, Collection<PersonId> people) {
        if (people.size() > Page.MAX) {
            throw new IllegalArgumentException("Ask for at most " + Page.MAX + " people at once.");
        }
        return ports.unitOfWork().inTransaction(account, stores -> {
            var known = stores.pseudonyms().of(people);
            var fresh = new HashMap<PersonId, ClientUserId>();
            people.stream()
                    .filter(person -> !known.containsKey(person))
                    .forEach(person -> fresh.put(
                            person, new ClientUserId(ports.ids().next().toString())));
            if (fresh.isEmpty()) {
                return known;
            }
            stores.pseudonyms().add(fresh);
            return stores.pseudonyms().of(people);
        });
    }
}
