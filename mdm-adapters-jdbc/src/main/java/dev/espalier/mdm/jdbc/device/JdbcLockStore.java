package dev.espalier.mdm.jdbc.device;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.device.LockStore;
import java.time.Instant;
import java.util.List;

/** Activation Locks in the table {@code activation_lock}. */
public final class JdbcLockStore implements LockStore {
    private static final Table<ActivationLock> LOCKS = Table.<ActivationLock>named("activation_lock")
            .key("bypass_ref", UUID, lock -> lock.bypassCode().value())
            .column("server_id", UUID, lock -> lock.server().value())
            .column("serial", TEXT, lock -> lock.serial().value())
            .column("message", TEXT, ActivationLock::message)
            .column("asked_by_role", TEXT, lock -> lock.askedBy().role().name())
            .column("asked_by", TEXT, lock -> lock.askedBy().id())
            .column("asked_at", TIME, ActivationLock::askedAt)
            .column("locked_at", TIME, ActivationLock::lockedAt);

    private static final String OF_DEVICE = """
            select * from activation_lock where account_id = :account and serial = :serial
            order by asked_at desc, bypass_ref fetch first :max rows only""";

    private static final String CONFIRM = """
            update activation_lock set locked_at = :lockedAt where account_id = :account and bypass_ref = :ref""";

    private static final String REMOVE = """
            delete from activation_lock where account_id = :account and bypass_ref = :ref""";

    private final AccountSql sql;

    /** Reads and writes an account's locks inside a transaction. */
    public JdbcLockStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ActivationLock lock) {
        sql.insert(LOCKS, List.of(lock));
    }

    /** Nothing but Apple's confirmation ever changes. */
    @Override
    public void update(ActivationLock lock) {
        sql.update(CONFIRM)
                .bind("ref", lock.bypassCode().value())
                .bindByType("lockedAt", lock.lockedAt().orElse(null), Instant.class)
                .execute();
    }

    @Override
    public void remove(ActivationLock lock) {
        sql.update(REMOVE).bind("ref", lock.bypassCode().value()).execute();
    }

    @Override
    public List<ActivationLock> of(SerialNumber serial) {
        return sql.query(OF_DEVICE)
                .bind("serial", serial.value())
                .bind("max", Page.MAX)
                .map(Row.as(JdbcLockStore::lock))
                .list();
    }

    private static ActivationLock lock(Row row) {
        var lock = ActivationLock.builder();
        return lock.server(new IntegrationId(row.uuid("server_id")))
                .serial(new SerialNumber(row.text("serial")))
                .bypassCode(new SecretRef(row.uuid("bypass_ref")))
                .message(row.text("message"))
                .askedBy(new Actor(Role.valueOf(row.text("asked_by_role")), row.text("asked_by")))
                .askedAt(row.time("asked_at"))
                .lockedAt(row.optionalTime("locked_at"))
                .build();
    }
}
