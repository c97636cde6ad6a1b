package dev.espalier.mdm.jdbc.inventory;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;

import dev.espalier.mdm.domain.inventory.ManagedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.inventory.ManagedDeviceStore;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where devices are, in the table {@code managed_device}. */
public final class JdbcManagedDeviceStore implements ManagedDeviceStore {
    private static final Table<ManagedDevice> TABLE = Table.<ManagedDevice>named("managed_device")
            .key("serial", TEXT, device -> device.serial().value())
            .column("location_id", TEXT, device -> device.location().map(LocationId::value))
            .column("user_id", TEXT, ManagedDevice::user);

    private static final String FORGET = """
            delete from managed_device
            where account_id = :account and serial in (select serial from unnest(cast(:serials as varchar array)) as w(serial))""";

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
        sql.update(FORGET).bind("serials", sql.texts(serials)).execute();
    }

    private static ManagedDevice device(Row row) {
        var device = ManagedDevice.builder();
        return device.serial(new SerialNumber(row.text("serial")))
                .location(row.optionalText("location_id").map(LocationId::new))
                .user(row.optionalText("user_id"))
                .build();
    }
}
