package dev.espalier.mdm.jdbc.device;

import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.spi.device.DeviceStore;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** Devices in the table {@code device}, and what changed about them in {@code device_change}. */
public final class JdbcDeviceStore implements DeviceStore {
    private static final String OF_SERVER = "from device where account_id = :account and server_id = :server";

    private static final String NEXT = """
            and serial > :after order by account_id, server_id, serial fetch first :max rows only""";

    private static final String VERIFICATION_DUE = "and verification_due";

    /** A device with an operation that was answered since the list was begun is known to be there, list or not. */
    private static final String ABSENT = """
            and released_at is null and (seen_in_fetch is null or seen_in_fetch < :fetch)
            and (operation_at is null or answered_at < :fetch)""";

    private static final String ASSIGNMENT_DUE = """
            and assignment_due_at <= :now
            order by account_id, server_id, assignment_due_at, serial fetch first :max rows only""";

    /** The lower bound lets both databases go to the first time that is there. */
    private static final String NEXT_DUE = """
            and assignment_due_at >= :beginning
            order by account_id, server_id, assignment_due_at fetch first 1 rows only""";

    private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");

    private static final String CHANGES = """
            select * from device_change where account_id = :account and page = :page
            order by account_id, page, serial""";

    private static final String HISTORY = """
            select * from device_change where account_id = :account and serial = :serial
            order by account_id, serial, happened_at desc, page fetch first :max rows only""";

    private final AccountSql sql;

    /** Reads and writes an account's devices inside a transaction. */
    public JdbcDeviceStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Map<SerialNumber, EnrollableDevice> find(IntegrationId server, Collection<SerialNumber> serials) {
        return sql
                .among("device", "serial", serials, "and t.server_id = :server")
                .bind("server", server.value())
                .map(Row.as(DeviceRow::from))
                .stream()
                .collect(Collectors.toUnmodifiableMap(EnrollableDevice::serial, Function.identity()));
    }

    @Override
    public void add(Collection<EnrollableDevice> devices) {
        sql.insert(DeviceRow.TABLE, devices);
    }

    @Override
    public void put(Collection<EnrollableDevice> devices) {
        sql.put(DeviceRow.TABLE, devices);
    }

    @Override
    public List<EnrollableDevice> inOrder(IntegrationId server, String after, int max) {
        return devices(next("", server, after, max));
    }

    @Override
    public Page<LocatedDevice> list(DeviceQuery query, String after, int max) {
        return new DeviceList(sql, query).page(after, max);
    }

    @Override
    public List<LocatedDevice> everywhere(SerialNumber serial) {
        return DeviceList.everywhere(sql, serial);
    }

    @Override
    public Map<DeviceStatus, Long> count(IntegrationId server) {
        var counts = new EnumMap<DeviceStatus, Long>(DeviceStatus.class);
        ofServer("select status, count(*) as devices", "group by status", server)
                .map(Row.as(row -> counts.put(StatusCode.status(row.number("status")), row.number("devices"))))
                .list();
        return counts;
    }

    @Override
    public List<EnrollableDevice> verificationDue(IntegrationId server, String after, int max) {
        return devices(next(VERIFICATION_DUE, server, after, max));
    }

    @Override
    public List<EnrollableDevice> absentFrom(IntegrationId server, Instant fetch, String after, int max) {
        return devices(next(ABSENT, server, after, max).bind("fetch", fetch));
    }

    @Override
    public long countAbsentFrom(IntegrationId server, Instant fetch) {
        return ofServer("select count(*) as devices", ABSENT, server)
                .bind("fetch", fetch)
                .map(Row.as(row -> row.number("devices")))
                .one();
    }

    @Override
    public List<EnrollableDevice> assignmentDue(IntegrationId server, Instant now, int max) {
        return devices(
                ofServer("select *", ASSIGNMENT_DUE, server).bind("now", now).bind("max", Pages.checked(max)));
    }

    @Override
    public Optional<Instant> nextAssignmentDue(IntegrationId server) {
        return ofServer("select assignment_due_at", NEXT_DUE, server)
                .bind("beginning", BEGINNING)
                .map(Row.as(row -> row.time("assignment_due_at")))
                .findOne();
    }

    @Override
    public void addChanges(UUID page, Collection<PastChange> changes) {
        sql.insert(
                ChangeRow.TABLE,
                changes.stream().map(past -> new ChangeRow(page, past)).toList());
    }

    @Override
    public List<DeviceChange> changes(UUID page) {
        return sql.query(CHANGES)
                .bind("page", page)
                .map(Row.as(row -> ChangeRow.from(row).change()))
                .list();
    }

    @Override
    public List<PastChange> history(SerialNumber serial, int max) {
        return sql.query(HISTORY)
                .bind("serial", serial.value())
                .bind("max", Pages.checked(max))
                .map(Row.as(ChangeRow::from))
                .list();
    }

    private Query next(String condition, IntegrationId server, String after, int max) {
        return ofServer("select *", condition + "\n" + NEXT, server)
                .bind("after", after)
                .bind("max", Pages.checked(max));
    }

    private Query ofServer(String what, String which, IntegrationId server) {
        return sql.query(String.join("\n", what, OF_SERVER, which)).bind("server", server.value());
    }

    private static List<EnrollableDevice> devices(Query query) {
        return query.map(Row.as(DeviceRow::from)).list();
    }
}
