package dev.espalier.mdm.jdbc.vault;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Database;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.SecretVault;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Secrets in the table {@code secret}, each call on a connection of its own. */
public final class JdbcSecretVault implements SecretVault {
    private static final int MOST_BYTES = 64 * 1024;

    private static final String INSERT = """
            insert into secret
                (account_id, ref, purpose, key_id, algorithm, wrapped_key, nonce, ciphertext, created_at)
            values (:account, :ref, :purpose, :keyId, :algorithm, :wrappedKey, :nonce, :ciphertext, :now)""";

    private static final String DESTROY_ALL = """
            delete from secret where account_id = :account
                and ref not in (select key_ref from journal_head where account_id = :account)""";

    private static final String SWEEP = """
            delete from secret where created_at < :before
            and not exists (select 1 from journal_head j where j.account_id = secret.account_id and j.key_ref = secret.ref)
            and not exists (select 1 from server_draft d where d.account_id = secret.account_id and d.key_ref = secret.ref)
            and not exists (
                select 1 from activation_lock l where l.account_id = secret.account_id and l.bypass_ref = secret.ref)
            and not exists (
                select 1 from server_integration i where i.account_id = secret.account_id and i.deleted_at is null
                and secret.ref in (i.token_ref, i.current_ref, i.staged_ref))
            and not exists (
                select 1 from content_integration u where u.account_id = secret.account_id and u.deleted_at is null
                and secret.ref in (u.token_ref, u.notification_ref, u.notification_previous_ref))""";

    private final Database database;
    private final KeyRing keys;
    private final InstantSource clock;
    private final JournalSeals seals;

    /** Keeps secrets under these master keys. */
    public JdbcSecretVault(Database database, KeyRing keys, InstantSource clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
        this.seals = new JournalSeals(database, this);
    }

    @Override
    public SecretRef put(AccountId account, String purpose, byte[] secret) {
        var row = sealed(account, purpose, secret);
        database.transaction(handle -> insert(handle, row));
        return row.ref();
    }

    SecretRow sealed(AccountId account, String purpose, byte[] secret) {
        if (secret.length < 1 || secret.length > MOST_BYTES || purpose.length() > 100) {
            throw new IllegalArgumentException("A secret is 1 byte to 64 KiB, its purpose at most 100 characters.");
        }
        var owner = new SecretRow.Owner(account, new SecretRef(UUID.randomUUID()), purpose);
        return SecretRow.sealed(owner, secret, keys.current());
    }

    int insert(Handle handle, SecretRow row) {
        return sql(handle, row.account())
                .update(INSERT)
                .bind("ref", row.ref().value())
                .bind("purpose", row.purpose())
                .bind("keyId", row.keyId())
                .bind("algorithm", row.algorithm())
                .bind("wrappedKey", row.wrappedKey())
                .bind("nonce", row.nonce())
                .bind("ciphertext", row.ciphertext())
                .bind("now", clock.instant())
                .execute();
    }

    @Override
    public <T> T use(AccountId account, SecretRef ref, Function<byte[], T> function) {
        return database.transaction(handle -> find(handle, account, ref)).open(keys, function);
    }

    private SecretRow find(Handle handle, AccountId account, SecretRef ref) {
        return sql(handle, account)
                .query("select * from secret where account_id = :account and ref = :ref")
                .bind("ref", ref.value())
                .map(Row.as(SecretRow::from))
                .findOne()
                .orElseThrow(() -> new StorageException("The account " + account + " has no secret " + ref
                        + "; it was destroyed, or belongs to somebody else."));
    }

    @Override
    public void destroy(AccountId account, SecretRef ref) {
        database.transaction(handle -> sql(handle, account)
                .update("delete from secret where account_id = :account and ref = :ref")
                .bind("ref", ref.value())
                .execute());
    }

    @Override
    public void destroyAll(AccountId account) {
        database.transaction(handle -> sql(handle, account).update(DESTROY_ALL).execute());
    }

    @Override
    public Seal journalSeal(AccountId account) {
        return seals.of(account);
    }

    @Override
    public int sweep(Instant before) {
        return database.transaction(
                handle -> handle.createUpdate(SWEEP).bind("before", before).execute());
    }

    /** Wraps all data keys anew that are not wrapped by the current master key, while everybody goes on working. */
    public int rewrap() {
        return new Rewrapping(database, keys).run();
    }

    private AccountSql sql(Handle handle, AccountId account) {
        return new AccountSql(handle, database.dialect(), account);
    }
}
