package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.ProfileTarget;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.failure.StaleVersionException;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.ColumnType;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.license.ContentProfileStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Content profiles in the table {@code content_profile}. */
public final class JdbcContentProfileStore implements ContentProfileStore {
    private static final Table<ContentProfile> CHANGES = Table.<ContentProfile>named("content_profile")
            .key("id", ColumnType.UUID, profile -> profile.id().value())
            .column("label", TEXT, ContentProfile::label)
            .column("items", TEXT, profile -> lines(profile.items(), AssetKey::text))
            .column("units", TEXT, profile -> lines(profile.units(), IntegrationId::toString))
            .column("target_kind", TEXT, profile -> kind(profile.target()))
            .column("target", TEXT, profile -> text(profile.target()))
            .column("wanted_since", TIME, ContentProfile::wantedSince)
            .column(
                    "defined_by_role",
                    TEXT,
                    profile -> profile.definedBy().role().name())
            .column("defined_by", TEXT, profile -> profile.definedBy().id());

    private static final Table<ContentProfile> TABLE =
            CHANGES.column("version", NUMBER, profile -> profile.version().value());

    private static final String LIST = """
            select * from content_profile where account_id = :account and id > :after
            order by account_id, id fetch first :rows rows only""";

    /** Comes before every random id. */
    private static final UUID START = new UUID(0, 0);

    private final AccountSql sql;

    /** Reads and writes an account's content profiles inside a transaction. */
    public JdbcContentProfileStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(ContentProfile profile) {
        sql.insert(TABLE, List.of(profile));
    }

    @Override
    public ContentProfile update(ContentProfile profile) {
        if (!sql.replace(CHANGES, profile, profile.version().value())) {
            throw new StaleVersionException("The content profile " + profile.id());
        }
        return ContentProfile.builder()
                .from(profile)
                .version(profile.version().next())
                .build();
    }

    @Override
    public boolean remove(ContentProfileId id) {
        return sql.update("delete from content_profile where account_id = :account and id = :id")
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    @Override
    public Optional<ContentProfile> find(ContentProfileId id) {
        return sql.query("select * from content_profile where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(JdbcContentProfileStore::profile))
                .findOne();
    }

    @Override
    public Page<ContentProfile> list(String after, int max) {
        var rows = sql.query(LIST)
                .bind("after", after.isEmpty() ? START : UUID.fromString(after))
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcContentProfileStore::profile))
                .list();
        return Pages.of(rows, max, profile -> profile.id().toString());
    }

    private static ContentProfile profile(Row row) {
        return ContentProfile.builder()
                .id(new ContentProfileId(row.uuid("id")))
                .version(new Version(row.number("version")))
                .label(row.text("label"))
                .items(list(row.text("items"), AssetKey::parse))
                .units(list(row.text("units"), IntegrationId::of))
                .target(target(row.text("target_kind"), row.text("target")))
                .wantedSince(row.time("wanted_since"))
                .definedBy(new Actor(Role.valueOf(row.text("defined_by_role")), row.text("defined_by")))
                .build();
    }

    private static String kind(ProfileTarget target) {
        return target.match(new ProfileTarget.Cases<>(
                places -> "LOCATIONS", devices -> "DEVICES", users -> "USERS", people -> "PEOPLE", at -> "PEOPLE_AT"));
    }

    private static String text(ProfileTarget target) {
        return target.match(new ProfileTarget.Cases<>(
                places -> lines(places.locations(), LocationId::value),
                devices -> lines(devices.serials(), SerialNumber::value),
                users -> lines(users.users(), ClientUserId::value),
                people -> lines(people.people(), PersonId::value),
                people -> lines(people.locations(), LocationId::value)));
    }

    private static ProfileTarget target(String kind, String text) {
        return switch (kind) {
            case "LOCATIONS" -> new ProfileTarget.Locations(Set.copyOf(list(text, LocationId::new)));
            case "DEVICES" -> new ProfileTarget.Devices(Set.copyOf(list(text, SerialNumber::new)));
            case "USERS" -> new ProfileTarget.Users(Set.copyOf(list(text, ClientUserId::new)));
            case "PEOPLE" -> new ProfileTarget.People(Set.copyOf(list(text, PersonId::new)));
            case "PEOPLE_AT" -> new ProfileTarget.PeopleAt(Set.copyOf(list(text, LocationId::new)));
            default -> throw new IllegalArgumentException("There is no target " + kind + ".");
        };
    }

    static <T> String lines(Collection<T> things, Function<T, String> text) {
        return things.stream().map(text).collect(Collectors.joining("\n"));
    }

    static <T> List<T> list(String lines, Function<String, T> thing) {
        return lines.isEmpty() ? List.of() : lines.lines().map(thing).toList();
    }
}
