package dev.espalier.mdm.jdbc.device;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.device.EnrollmentProfile;
import dev.espalier.mdm.domain.device.ProfileId;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.jdbc.core.AccountSql;
import dev.espalier.mdm.jdbc.core.Pages;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.spi.device.ProfileStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enrollment profiles in the tables {@code profile} and {@code profile_definition}. */
public final class JdbcProfileStore implements ProfileStore {
    private static final Table<EnrollmentProfile> PROFILES = Table.<EnrollmentProfile>named("profile")
            .key("id", UUID, profile -> profile.id().value())
            .column("digest", TEXT, profile -> profile.settings().digest())
            .column("settings", TEXT, profile -> SettingsText.of(profile.settings()))
            .column(
                    "defined_by_role",
                    TEXT,
                    profile -> profile.definedBy().role().name())
            .column("defined_by", TEXT, profile -> profile.definedBy().id())
            .column("defined_at", TIME, EnrollmentProfile::definedAt);

    private static final Table<Definition> DEFINITIONS = Table.<Definition>named("profile_definition")
            .key("server_id", UUID, definition -> definition.server().value())
            .key("profile_id", UUID, definition -> definition.profile().value())
            .column("apple_uuid", TEXT, definition -> definition.uuid().value());

    private static final String BY_DIGEST = """
            select * from profile where account_id = :account and digest = :digest
            order by account_id, digest, id fetch first 1 rows only""";

    private static final String LIST = """
            select * from profile where account_id = :account and id > :after
            order by account_id, id fetch first :rows rows only""";

    private static final String DEFINED_AS = """
            select apple_uuid from profile_definition
            where account_id = :account and server_id = :server and profile_id = :profile""";

    /** Comes before every random id. */
    private static final UUID START = new UUID(0, 0);

    private final AccountSql sql;

    /** Reads and writes an account's profiles inside a transaction. */
    public JdbcProfileStore(AccountSql sql) {
        this.sql = sql;
    }

    @Override
    public void add(EnrollmentProfile profile) {
        sql.insert(PROFILES, List.of(profile));
    }

    @Override
    public Optional<EnrollmentProfile> find(ProfileId id) {
        return sql.query("select * from profile where account_id = :account and id = :id")
                .bind("id", id.value())
                .map(Row.as(JdbcProfileStore::profile))
                .findOne();
    }

    @Override
    public Optional<EnrollmentProfile> byDigest(String digest) {
        return sql.query(BY_DIGEST)
                .bind("digest", digest)
                .map(Row.as(JdbcProfileStore::profile))
                .findOne();
    }

    @Override
    public Page<EnrollmentProfile> list(String after, int max) {
        var rows = sql.query(LIST)
                .bind("after", after.isEmpty() ? START : java.util.UUID.fromString(after))
                .bind("rows", Pages.reading(max))
                .map(Row.as(JdbcProfileStore::profile))
                .list();
        return Pages.of(rows, max, profile -> profile.id().toString());
    }

    @Override
    public Optional<ProfileUuid> definedAs(IntegrationId server, ProfileId profile) {
        return sql.query(DEFINED_AS)
                .bind("server", server.value())
                .bind("profile", profile.value())
                .map(Row.as(row -> new ProfileUuid(row.text("apple_uuid"))))
                .findOne();
    }

    @Override
    public void define(IntegrationId server, ProfileId profile, ProfileUuid uuid) {
        sql.put(DEFINITIONS, List.of(new Definition(server, profile, uuid)));
    }

    @Override
    public void forget(IntegrationId server) {
        sql.update("delete from profile_definition where account_id = :account and server_id = :server")
                .bind("server", server.value())
                .execute();
    }

    private static EnrollmentProfile profile(Row row) {
        return new EnrollmentProfile(
                new ProfileId(row.uuid("id")),
                SettingsText.settings(row.text("settings")),
                new Actor(Role.valueOf(row.text("defined_by_role")), row.text("defined_by")),
                row.time("defined_at"));
    }

    private record Definition(IntegrationId server, ProfileId profile, ProfileUuid uuid) {}
}
