package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Whereabouts;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks inventory and directory where devices and users are; both may be out of order (rule A6). */
public final class Finder {
    private final Ports ports;
    private final Locator locator;
    private final Registrar registrar;

    /** Answers come from the inventory and the directory of these ports. */
    public Finder(Ports ports) {
        this.ports = ports;
        this.locator = new Locator(ports);
        this.registrar = new Registrar(ports.directory());
    }

    /** Where each of at most a page of assignees is. */
    public Map<Assignee, Whereabouts> where(AccountId account, Collection<? extends Assignee> assignees) {
        var found = new HashMap<Assignee, Whereabouts>();
        var serials = of(assignees, SerialNumber.class);
        var users = of(assignees, ClientUserId.class);
        var devices = serials.isEmpty() ? Map.<SerialNumber, InventoryAnswer>of() : locator.ask(account, serials);
        for (SerialNumber serial : serials) {
            found.put(
                    new Assignee.ToDevice(serial),
                    Optional.ofNullable(devices.get(serial))
                            .map(Whereabouts::of)
                            .orElse(Whereabouts.unavailable()));
        }
        people(account, users, found);
        return found;
    }

    private static <T> List<T> of(Collection<? extends Assignee> assignees, Class<T> type) {
        return assignees.stream()
                .map(assignee -> assignee.<Object>match(serial -> serial, user -> user))
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    /** Whoever has no pseudonym may go by the product's own key; anybody else is surely not in its directory. */
    private void people(AccountId account, List<ClientUserId> users, Map<Assignee, Whereabouts> found) {
        var people = people(account, users);
        var answers = people.isEmpty() ? Map.<PersonId, Whereabouts>of() : asked(account, people.values());
        for (ClientUserId user : users) {
            var where = Optional.ofNullable(people.get(user))
                    .flatMap(id -> Optional.ofNullable(answers.get(id)))
                    .orElse(Whereabouts.unknown());
            found.put(new Assignee.ToUser(user), where);
        }
    }

    /** Who is behind each of at most a page of users, as far as that is known. */
    public Map<Assignee, PersonId> people(AccountId account, Collection<? extends Assignee> assignees) {
        var people = new HashMap<Assignee, PersonId>();
        people(account, of(assignees, ClientUserId.class))
                .forEach((user, person) -> people.put(new Assignee.ToUser(user), person));
        return people;
    }

    private Map<ClientUserId, PersonId> people(AccountId account, List<ClientUserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var people = new HashMap<>(ports.unitOfWork()
                .inTransaction(account, stores -> stores.pseudonyms().people(users)));
        users.forEach(user -> PersonId.parse(user.value()).ifPresent(id -> people.putIfAbsent(user, id)));
        return people;
    }

    private Map<PersonId, Whereabouts> asked(AccountId account, Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Whereabouts>();
        registrar.people(account, ids).forEach((id, answer) -> found.put(id, Whereabouts.of(answer)));
        return found;
    }
}
