package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.inventory.InventoryAnswer;
import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.inventory.Inventory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the product's inventory, which may be out of order. */
public final class Locator {
    private final Inventory inventory;

    /** Answers come from this inventory. */
    public Locator(Ports ports) {
        this.inventory = ports.inventory();
    }

    /** Where each device surely is; nowhere for one that is unknown or could not be asked about. */
    public Map<SerialNumber, Set<LocationId>> locations(AccountId account, Collection<SerialNumber> serials) {
        var answers = ask(account, serials);
        return serials.stream()
                .distinct()
                .collect(Collectors.toMap(
                        serial -> serial,
                        serial -> Optional.ofNullable(answers.get(serial))
                                .map(InventoryAnswer::locations)
                                .orElse(Set.of())));
    }

    /** What a foreign inventory knows of devices, to be copied so that lists can be filtered by location. */
    public List<ManagedDevice> toCopy(AccountId account, Collection<SerialNumber> serials) {
        return inventory instanceof StoredInventory || serials.isEmpty()
                ? List.of()
                : ask(account, serials).values().stream()
                        .map(Locator::device)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** The devices that each of at most 1000 people uses; nothing at all if the inventory cannot say. */
    public Optional<Map<PersonId, List<ManagedDevice>>> devicesOf(AccountId account, Collection<PersonId> people) {
        var users = people.stream().map(PersonId::value).distinct().toList();
        var devices = new HashMap<PersonId, List<ManagedDevice>>();
        Optional<String> next = users.isEmpty() ? Optional.empty() : Optional.of("");
        try {
            while (next.isPresent()) {
                var page = inventory.devicesOf(account, users, next.orElseThrow(), Page.MAX);
                page.items()
                        .forEach(device -> device.user()
                                .flatMap(PersonId::parse)
                                .ifPresent(user -> devices.computeIfAbsent(user, key -> new ArrayList<>())
                                        .add(device)));
                next = page.next();
            }
            return Optional.of(devices);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ManagedDevice> device(InventoryAnswer answer) {
        return answer.match(known -> Optional.of(known.device()), Optional::empty, Optional::empty);
    }

    /** What the inventory says of each device; nothing at all if it cannot say. */
    Map<SerialNumber, InventoryAnswer> ask(AccountId account, Collection<SerialNumber> serials) {
        try {
            return inventory.locate(account, serials);
        } catch (RuntimeException e) {
            return Map.of();
        }
    }
}
