package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.spi.server.AppleIdentityStore;
import dev.espalier.mdm.spi.server.DoubleHoldings;
import java.util.HashSet;
import java.util.Set;

/** Who holds which Apple server and which unit of Apps and Books, over all accounts. */
final class AppleIdentities implements DoubleHoldings {

    private static final String UNITS = "content:";

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

    @Override
    public void allowUnit(UnitId unit) {
        allowed.put(UNITS + unit, true);
    }

    AppleIdentityStore of(AccountId account) {
        return new Holdings("", account);
    }

    AppleIdentityStore ofUnits(AccountId account) {
        return new Holdings(UNITS, account);
    }

    /** What one account holds of one kind. */
    private final class Holdings implements AppleIdentityStore {
        private final String kind;
        private final AccountId account;

        Holdings(String kind, AccountId account) {
            this.kind = kind;
            this.account = account;
        }

        @Override
        public boolean hold(String identity) {
            var all = holding(identity);
            boolean free = all.isEmpty() || all.contains(account) || allowed.has(kind + identity);
            if (free) {
                all.add(account);
                holders.put(kind + identity, Set.copyOf(all));
            }
            return free;
        }

        @Override
        public void giveUp(String identity) {
            var all = holding(identity);
            all.remove(account);
            holders.put(kind + identity, Set.copyOf(all));
        }

        private Set<AccountId> holding(String identity) {
            return new HashSet<>(holders.find(kind + identity).orElse(Set.of()));
        }
    }
}
