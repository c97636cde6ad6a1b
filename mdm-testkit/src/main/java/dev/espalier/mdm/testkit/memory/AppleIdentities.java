package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.server.AppleIdentityStore;
import dev.espalier.mdm.spi.server.DoubleHoldings;
import java.util.HashSet;
import java.util.Set;

/** Who holds which Apple server, over all accounts. */
final class AppleIdentities implements DoubleHoldings {

    private final Table<String, Set<AccountId>> holders;
    private final Table<String, Boolean> allowed;

    AppleIdentities(UndoLog undo) {
        holders = new Table<>(undo);
        allowed = new Table<>(undo);
    }

    @Override
    public void allow(String serverUuid) {
        allowed.put(serverUuid, true);
    }

    AppleIdentityStore of(AccountId account) {
        return new AppleIdentityStore() {
            @Override
            public boolean hold(String serverUuid) {
                var all = new HashSet<>(holders.find(serverUuid).orElse(Set.of()));
                boolean free = all.isEmpty() || all.contains(account) || allowed.has(serverUuid);
                if (free) {
                    all.add(account);
                    holders.put(serverUuid, Set.copyOf(all));
                }
                return free;
            }

            @Override
            public void giveUp(String serverUuid) {
                var all = new HashSet<>(holders.find(serverUuid).orElse(Set.of()));
                all.remove(account);
                holders.put(serverUuid, Set.copyOf(all));
            }
        };
    }
}
