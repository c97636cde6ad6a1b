package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.invite.UserOperationStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Operations on users, and who is reserved for them. */
record InMemoryUserOperations(AccountTables tables) implements UserOperationStore {

    @Override
    public void add(UserOperation operation, Collection<ClientUserId> users) {
        if (!busy(operation.unit(), users).isEmpty()) {
            throw new StorageException("A user is reserved already.", new IllegalStateException());
        }
        update(operation);
        move(operation, users);
    }

    @Override
    public void update(UserOperation operation) {
        tables.userOperations.put(operation.id().toString(), operation);
    }

    @Override
    public void move(UserOperation operation, Collection<ClientUserId> users) {
        Pages.checkSize(users);
        users.forEach(user -> tables.reservedUsers.put(
                UserKey.of(operation.unit(), user), operation.id().toString()));
    }

    @Override
    public void release(IntegrationId unit, Collection<ClientUserId> users) {
        Pages.checkSize(users);
        users.forEach(user -> tables.reservedUsers.remove(UserKey.of(unit, user)));
    }

    @Override
    public List<ClientUserId> users(UserOperation operation) {
        String id = operation.id().toString();
        return tables.reservedUsers.keys().stream()
                .filter(key -> tables.reservedUsers.find(key).filter(id::equals).isPresent())
                .map(UserKey::user)
                .limit(Page.MAX)
                .toList();
    }

    @Override
    public Optional<UserOperation> byEvent(IntegrationId unit, String event) {
        return open(unit)
                .filter(one -> one.event().filter(event::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<UserOperation> due(IntegrationId unit, Instant now, int max) {
        Pages.checkMax(max);
        return open(unit)
                .filter(one -> !one.nextLook().orElseThrow().isAfter(now))
                .sorted(Comparator.comparing(
                                (UserOperation one) -> one.nextLook().orElseThrow())
                        .thenComparing(one -> one.id().toString()))
                .limit(max)
                .toList();
    }

    @Override
    public Page<UserOperation> open(IntegrationId unit, String after, int max) {
        return Pages.cut(open(unit), one -> one.id().toString(), after, max);
    }

    private Stream<UserOperation> open(IntegrationId unit) {
        return tables.userOperations.rows().filter(one -> one.unit().equals(unit) && one.open());
    }

    @Override
    public Set<ClientUserId> busy(IntegrationId unit, Collection<ClientUserId> users) {
        Pages.checkSize(users);
        return users.stream()
                .filter(user -> tables.reservedUsers.has(UserKey.of(unit, user)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
