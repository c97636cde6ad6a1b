package dev.espalier.mdm.jdbc.content;

import static dev.espalier.mdm.jdbc.core.ColumnType.FLAG;
import static dev.espalier.mdm.jdbc.core.ColumnType.NUMBER;
import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.content.ReclaimPolicy;
import dev.espalier.mdm.domain.content.StoredContentToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.Version;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import dev.espalier.mdm.jdbc.credential.IntegrationColumns;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A unit as it is stored; the locations that it was restricted to come from a table of their own. */
final class UnitRow {
    /** What may change with a new version. */
    static final Table<ContentIntegration> CHANGES = notifications(switches(
            ClaimColumns.added(UnitFacts.added(token(integrated(IntegrationColumns.named("content_integration")))))));

    static final Table<ContentIntegration> TABLE =
            CHANGES.column("version", NUMBER, unit -> unit.version().value());

    private UnitRow() {}

    private static Table<ContentIntegration> integrated(Table<ContentIntegration> table) {
        return IntegrationColumns.actor(table, "integrated_by", ContentIntegration::integratedBy)
                .column("integrated_at", TIME, ContentIntegration::integratedAt);
    }

    private static Table<ContentIntegration> token(Table<ContentIntegration> table) {
        return IntegrationColumns.actor(
                        table, "token_stored_by", unit -> unit.token().storedBy())
                .column("token_ref", UUID, unit -> unit.token().secret().value())
                .column("token_fingerprint", TEXT, unit -> unit.token().fingerprint())
                .column("token_organization", TEXT, unit -> unit.token().organization())
                .column("token_expires_at", TIME, unit -> unit.token().expiresAt())
                .column("token_stored_at", TIME, unit -> unit.token().storedAt());
    }

    private static Table<ContentIntegration> switches(Table<ContentIntegration> table) {
        var switched = table.column("teachers", FLAG, ContentIntegration::teachers)
                .column("personal_accounts", FLAG, ContentIntegration::personalAccounts);
        for (ReclaimPolicy policy : ReclaimPolicy.values()) {
            switched = switched.column(
                    column(policy), FLAG, unit -> unit.reclaims().contains(policy));
        }
        return switched;
    }

    private static String column(ReclaimPolicy policy) {
        return "reclaim_" + policy.name().toLowerCase(Locale.ROOT);
    }

    private static Table<ContentIntegration> notifications(Table<ContentIntegration> table) {
        return table.column(
                        "notification_url", TEXT, unit -> unit.notifications().map(NotificationSettings::url))
                .column("notification_path", TEXT, unit -> unit.notifications().map(NotificationSettings::path))
                .column(
                        "notification_ref",
                        UUID,
                        unit -> unit.notifications()
                                .map(settings -> settings.secret().value()))
                .column(
                        "notification_previous_ref",
                        UUID,
                        unit -> unit.notifications()
                                .flatMap(NotificationSettings::previous)
                                .map(SecretRef::value))
                .column("notification_hash", TEXT, unit -> unit.notifications().map(NotificationSettings::hash));
    }

    static ContentIntegration from(Row row) {
        var unit = ContentIntegration.builder();
        return unit.id(new IntegrationId(row.uuid("id")))
                .version(new Version(row.number("version")))
                .label(new IntegrationLabel(row.text("label")))
                .scope(IntegrationColumns.scope(row))
                .token(token(row))
                .details(UnitFacts.details(row))
                .downloader(UnitFacts.downloader(row))
                .noted(UnitFacts.noted(row))
                .mark(ClaimColumns.mark(row, "mark").orElseThrow())
                .claim(ClaimColumns.claim(row))
                .teachers(row.flag("teachers"))
                .personalAccounts(row.flag("personal_accounts"))
                .reclaims(reclaims(row))
                .notifications(notifications(row))
                .integratedBy(IntegrationColumns.actor(row, "integrated_by"))
                .integratedAt(row.time("integrated_at"))
                .rejection(IntegrationColumns.rejection(row))
                .warnedDays(row.optionalNumber("warned_days"))
                .deletedAt(row.optionalTime("deleted_at"))
                .build();
    }

    private static StoredContentToken token(Row row) {
        var token = StoredContentToken.builder();
        return token.secret(new SecretRef(row.uuid("token_ref")))
                .fingerprint(row.text("token_fingerprint"))
                .organization(row.optionalText("token_organization"))
                .expiresAt(row.time("token_expires_at"))
                .storedAt(row.time("token_stored_at"))
                .storedBy(IntegrationColumns.actor(row, "token_stored_by"))
                .build();
    }

    private static Set<ReclaimPolicy> reclaims(Row row) {
        var on = EnumSet.noneOf(ReclaimPolicy.class);
        for (ReclaimPolicy policy : ReclaimPolicy.values()) {
            if (row.flag(column(policy))) {
                on.add(policy);
            }
        }
        return on;
    }

    private static Optional<NotificationSettings> notifications(Row row) {
        return row.optionalText("notification_url").map(url -> {
            var settings = NotificationSettings.builder();
            return settings.url(url)
                    .path(row.text("notification_path"))
                    .secret(new SecretRef(row.uuid("notification_ref")))
                    .previous(row.optionalUuid("notification_previous_ref").map(SecretRef::new))
                    .hash(row.text("notification_hash"))
                    .build();
        });
    }
}
