package dev.espalier.mdm.jdbc.device;

import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.LocatedDevice;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists the devices that match a query. Each server is asked for the next devices of its own, which an index has in
 * order, and the servers' answers are merged here; so the work grows with the page and not with the fleet.
 */
final class DeviceList {
    private static final String LOCATED = """
            select d.*, m.location_id as place from device d
            left join managed_device m on m.account_id = d.account_id and m.serial = d.serial
            where d.account_id = :account""";

    private static final String AT_LOCATIONS = " and m.location_id = any(cast(:locations as varchar array))";

    private final AccountSql sql;
    private final DeviceQuery query;

    DeviceList(AccountSql sql, DeviceQuery query) {
        this.sql = sql;
        this.query = query;
    }

    static List<LocatedDevice> everywhere(AccountSql sql, SerialNumber serial) {
        String order = " order by case when d.released_at is null then 0 else 1 end, d.server_id";
        return sql.query(LOCATED + " and d.serial = :serial" + order)
                .bind("serial", serial.value())
                .map(Row.as(DeviceList::located))
                .list();
    }

    Page<LocatedDevice> page(String after, int max) {
        int reading = Pages.reading(max);
        var position = after.isEmpty()
                ? Optional.<ListPosition>empty()
                : Optional.of(ListPosition.parse(query.order(), after));
        var devices = query.servers().stream()
                .flatMap(server -> next(server, position, reading).stream())
                .sorted(ListPosition.comparator(query.order()))
                .limit(reading)
                .toList();
        return Pages.of(
                devices, max, last -> ListPosition.of(query.order(), last).text());
    }

    private List<LocatedDevice> next(IntegrationId server, Optional<ListPosition> position, int max) {
        String after = position.map(place -> place.condition(server)).orElse("");
        var select = sql.query(LOCATED + " and d.server_id = :server" + filters() + after + order())
                .bind("server", server.value())
                .bind("max", max);
        position.ifPresent(place -> place.bind(select));
        return bindFilters(select).map(Row.as(DeviceList::located)).list();
    }

    private String filters() {
        var filters = new StringBuilder();
        if (!query.statuses().isEmpty()) {
            filters.append(query.statuses().stream()
                    .map(status -> Integer.toString(StatusCode.of(status)))
                    .collect(Collectors.joining(", ", " and d.status in (", ")")));
        }
        if (!query.locations().isEmpty()) {
            filters.append(AT_LOCATIONS);
        }
        if (!query.text().isEmpty()) {
            filters.append(" and d.search_text like :text escape '!'");
        }
        return filters.toString();
    }

    private Query bindFilters(Query select) {
        if (!query.locations().isEmpty()) {
            select.bind("locations", sql.texts(query.locations()));
        }
        if (!query.text().isEmpty()) {
            String text = query.text().toLowerCase(Locale.ROOT);
            select.bind("text", "%" + text.replaceAll("([!%_])", "!$1") + "%");
        }
        return select;
    }

    private String order() {
        String first = ListPosition.column(query.order());
        return " order by d.account_id, d.server_id, " + first + "d.serial fetch first :max rows only";
    }

    private static LocatedDevice located(Row row) {
        return new LocatedDevice(
                DeviceRow.from(row),
                row.optionalText("place").map(LocationId::new).orElse(null));
    }
}
