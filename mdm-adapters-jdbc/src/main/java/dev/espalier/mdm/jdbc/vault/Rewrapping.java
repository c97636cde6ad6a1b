package dev.espalier.mdm.jdbc.vault;

import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.core.Row;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Wraps the data keys of stored secrets with the current master key, a hundred at a time. */
final class Rewrapping {
    private static final String FOREIGN = "select * from secret where key_id <> :current fetch first 100 rows only";

    private static final String REWRAP = """
            update secret set key_id = :current, wrapped_key = :wrapped
            where account_id = :account and ref = :ref and key_id = :before""";

    private final Database database;
    private final KeyRing keys;

    Rewrapping(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    int run() {
        int all = 0;
        for (var some = foreign(); !some.isEmpty(); some = foreign()) {
            all += rewrap(some);
        }
        return all;
    }

    private List<SecretRow> foreign() {
        return database.transaction(handle -> handle.createQuery(FOREIGN)
                .bind("current", keys.current().id())
                .map(Row.as(SecretRow::from))
                .list());
    }

    /** The keys are unwrapped and wrapped outside of the transaction: a remote master key takes its time. */
    private int rewrap(List<SecretRow> secrets) {
        var wrapped = secrets.stream().map(secret -> secret.rewrapped(keys)).toList();
        return database.transaction(handle -> {
            int changed = 0;
            for (int i = 0; i < secrets.size(); i++) {
                changed += update(handle, secrets.get(i), wrapped.get(i));
            }
            return changed;
        });
    }

    private int update(Handle handle, SecretRow secret, byte[] wrapped) {
        return handle.createUpdate(REWRAP)
                .bind("current", keys.current().id())
                .bind("wrapped", wrapped)
                .bind("account", secret.account().value())
                .bind("ref", secret.ref().value())
                .bind("before", secret.keyId())
                .execute();
    }
}
