package dev.espalier.mdm.jdbc.location;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;

import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.location.LocationStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Locations in the table {@code location}. */
public final class JdbcLocationStore implements LocationStore {
    private static final Table<Location> TABLE = Table.<Location>named("location")
            .key("id", TEXT, location -> location.id().value())
            .column("name", TEXT, Location::name);

    private static final String LIST = """
            select * from location where account_id = :account and id > :after
            order by account_id, id fetch first :rows rows only""";

    private static final List<String> REMOVE = List.of(
            "update managed_device set location_id = null where account_id = :account and location_id = :id",
            "update school_class set location_id = null where account_id = :account and location_id = :id",
            "delete from person_location where account_id = :account and location_id = :id",
            "delete from location where account_id = :account and id = :id");

    private final AccountSql sql;

    /** Reads and writes an account's locations inside a transaction. */
    public JdbcLocationStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Location> find(LocationId id) {
        return sql.query("select * from location where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(JdbcLocationStore::location))
                .findOne();
    }

    @Override
    public Set<LocationId> existing(Collection<LocationId> ids) {
        return sql.among("location", "id", ids, "").map(Row.as(row -> new LocationId(row.text("id")))).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean put(Location location) {
        boolean added = find(location.id()).isEmpty();
        sql.put(TABLE, List.of(location));
        return added;
    }

    @Override
    public void remove(LocationId id) {
        REMOVE.forEach(statement -> sql.update(statement).bind("id", id.value()).execute());
    }

    @Override
    public Page<Location> list(String after, int max) {
        var rows = sql.query(LIST)
                .bind("after", after.isEmpty() ? after : new LocationId(after).value())
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcLocationStore::location))
                .list();
        return Pages.of(rows, max, location -> location.id().value());
    }

    private static Location location(Row row) {
        return new Location(new LocationId(row.text("id")), row.text("name"));
    }
}
