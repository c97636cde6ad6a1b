package dev.espalier.mdm.jdbc.inventory;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.inventory.ManagedDeviceStore;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Where devices are, in the table {@code managed_device}. */
public final class JdbcManagedDeviceStore implements ManagedDeviceStore {
    private static final Table<ManagedDevice> TABLE = Table.<ManagedDevice>named("managed_device")
            .key("serial", TEXT, device -> device.serial().value())
            .column("location_id", TEXT, device -> device.location().map(LocationId::value))
            .column("user_id", TEXT, ManagedDevice::user)
            .column("store_account_hash", TEXT, ManagedDevice::storeAccountHash);

    private static final String NEXT = """
            and t.serial > :after order by t.serial fetch first :rows rows only""";

    private static final String ALL = """
            select t.* from managed_device t where t.account_id = :account
            and t.serial > :after order by t.account_id, t.serial fetch first :rows rows only""";

    private final AccountSql sql;

    /** Reads and writes where an account's devices are, inside a transaction. */
    public JdbcManagedDeviceStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<SerialNumber, ManagedDevice> find(Collection<SerialNumber> serials) {
        return sql.among("managed_device", "serial", serials, "").map(Row.as(JdbcManagedDeviceStore::device)).stream()
                .collect(Collectors.toUnmodifiableMap(ManagedDevice::serial, Function.identity()));
    }

    @Override
    public void put(Collection<ManagedDevice> devices) {
        sql.put(TABLE, devices);
    }

    @Override
    public void forget(Collection<SerialNumber> serials) {
        sql.deleteAmong("managed_device", "serial", serials);
    }

    @Override
    public Page<ManagedDevice> page(String after, int max) {
        return page(sql.query(ALL), after, max);
    }

    @Override
    public Page<ManagedDevice> inLocations(Set<LocationId> locations, String after, int max) {
        return page(sql.among("managed_device", "location_id", locations, NEXT), after, max);
    }

    @Override
    public Page<ManagedDevice> ofUsers(Collection<String> users, String after, int max) {
        return page(sql.among("managed_device", "user_id", Set.copyOf(users), NEXT), after, max);
    }

    private static Page<ManagedDevice> page(Query query, String after, int max) {
        var devices = query.bind("after", after)
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcManagedDeviceStore::device))
                .list();
        return Pages.of(devices, max, device -> device.serial().value());
    }

    @Override
    public long count() {
        return sql.query("select count(*) as devices from managed_device where account_id = :account")
                .map(Row.as(row -> row.number("devices")))
                .one();
    }

    private static ManagedDevice device(Row row) {
        var device = ManagedDevice.builder();
        return device.serial(new SerialNumber(row.text("serial")))
                .location(row.optionalText("location_id").map(LocationId::new))
                .user(row.optionalText("user_id"))
                .storeAccountHash(row.optionalText("store_account_hash"))
                .build();
    }
}
