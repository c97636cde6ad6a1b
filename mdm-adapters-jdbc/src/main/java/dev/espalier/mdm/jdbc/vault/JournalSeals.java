package dev.espalier.mdm.jdbc.vault;

import dev.espalier.mdm.domain.journal.JournalChain;
import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.core.Row;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;

/**
 * The seals of the accounts' journals. A key is made once, together with the row that marks the journal's end, and its
 * seal is kept in memory, so that no transaction ever waits for a master key.
 */
final class JournalSeals {
    private static final String HMAC = "HmacSHA256";
    private static final String PURPOSE = "journal key";

    private static final String START = """
            insert into journal_head (account_id, key_ref, sequence, link) values (:account, :ref, 0, :start)""";

    private final Database database;
    private final JdbcSecretVault vault;
    private final Map<AccountId, Seal> seals = new ConcurrentHashMap<>();

    JournalSeals(Database database, JdbcSecretVault vault) {
        this.database = database;
        this.vault = vault;
    }

    Seal of(AccountId account) {
        Seal known = seals.get(account);
        return known != null ? known : loaded(account);
    }

    private Seal loaded(AccountId account) {
        SecretRef ref = stored(account).orElseGet(() -> made(account));
        Seal seal = vault.use(account, ref, key -> sealing(new SecretKeySpec(key, HMAC)));
        seals.put(account, seal);
        return seal;
    }

    private Optional<SecretRef> stored(AccountId account) {
        return database.transaction(handle -> sql(handle, account)
                .query("select key_ref from journal_head where account_id = :account")
                .map(Row.as(row -> new SecretRef(row.uuid("key_ref"))))
                .findOne());
    }

    /** Whoever is second at making a key finds the first one's in its place. */
    private SecretRef made(AccountId account) {
        var secret = vault.sealed(account, PURPOSE, AesGcm.random(AesGcm.KEY_BYTES));
        try {
            database.transaction(handle -> start(handle, secret));
            return secret.ref();
        } catch (StorageException e) {
            return stored(account).orElseThrow(() -> e);
        }
    }

    private int start(Handle handle, SecretRow secret) {
        vault.insert(handle, secret);
        return sql(handle, secret.account())
                .update(START)
                .bind("ref", secret.ref().value())
                .bind("start", JournalChain.START)
                .execute();
    }

    private AccountSql sql(Handle handle, AccountId account) {
        return new AccountSql(handle, database.dialect(), account);
    }

    private static Seal sealing(SecretKeySpec key) {
        return message -> {
            try {
                var mac = Mac.getInstance(HMAC);
                mac.init(key);
                return mac.doFinal(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
            }
        };
    }
}
