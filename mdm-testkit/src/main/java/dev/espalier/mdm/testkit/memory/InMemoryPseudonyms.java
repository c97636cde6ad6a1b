package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.spi.invite.PseudonymStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By which client user id Apple knows each person. */
record InMemoryPseudonyms(AccountTables tables) implements PseudonymStore {

    @Override
    public void add(Map<PersonId, ClientUserId> pseudonyms) {
        Pages.checkSize(pseudonyms.keySet());
        pseudonyms.forEach((person, user) -> {
            if (!tables.pseudonyms.has(person)) {
                tables.pseudonyms.put(person, user);
                tables.pseudonymous.put(user, person);
            }
        });
    }

    @Override
    public Map<PersonId, ClientUserId> of(Collection<PersonId> people) {
        Pages.checkSize(people);
        return found(people, tables.pseudonyms);
    }

    @Override
    public Map<ClientUserId, PersonId> people(Collection<ClientUserId> users) {
        Pages.checkSize(users);
        return found(users, tables.pseudonymous);
    }

    private static <K extends Comparable<K>, V> Map<K, V> found(Collection<K> keys, Table<K, V> table) {
        var found = new HashMap<K, V>();
        keys.forEach(key -> table.find(key).ifPresent(value -> found.put(key, value)));
        return found;
    }

    @Override
    public List<Map.Entry<ClientUserId, PersonId>> page(String after, int max) {
        Pages.checkMax(max);
        return tables.pseudonymous.keys().stream()
                .filter(user -> user.value().compareTo(after) > 0)
                .limit(max)
                .map(user -> Map.entry(user, tables.pseudonymous.find(user).orElseThrow()))
                .toList();
    }
}
