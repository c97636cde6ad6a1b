package dev.espalier.mdm.jdbc.content;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;

import dev.espalier.mdm.domain.content.ContentIntegration;
import dev.espalier.mdm.domain.content.DownloaderFact;
import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.NotedFacts;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.content.UnitId;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Apple says about a unit, and what an administrator noted, as it is stored. */
final class UnitFacts {
    private UnitFacts() {}

    static Table<ContentIntegration> added(Table<ContentIntegration> table) {
        return noted(downloader(details(table)));
    }

    private static Table<ContentIntegration> details(Table<ContentIntegration> table) {
        return ClaimColumns.mark(table, "owner", unit -> unit.details().owner())
                .column("unit_id", TEXT, unit -> unit.details().unit().value())
                .column("location_name", TEXT, unit -> unit.details().locationName())
                .column("country", TEXT, unit -> unit.details().country())
                .column("platform", TEXT, unit -> unit.details().platform())
                .column("portal", TEXT, unit -> unit.details().portal())
                .column("apple_expires_at", TIME, unit -> unit.details().tokenExpiresAt())
                .column("apple_notification_url", TEXT, unit -> unit.details().notificationUrl())
                .column(
                        "apple_notification_types",
                        TEXT,
                        unit -> unit.details().notificationTypes().stream()
                                .sorted()
                                .collect(Collectors.joining("\n")))
                .column("read_at", TIME, unit -> unit.details().readAt());
    }

    private static Table<ContentIntegration> downloader(Table<ContentIntegration> table) {
        var facts = table;
        for (DownloaderFact fact : DownloaderFact.values()) {
            facts = facts.column(column(fact), TEXT, unit -> unit.downloader().value(fact));
        }
        return facts.column("legacy_owner", TEXT, unit -> unit.downloader().legacyOwner())
                .column("legacy_read_at", TIME, unit -> unit.downloader().readAt());
    }

    private static Table<ContentIntegration> noted(Table<ContentIntegration> table) {
        var notes = table;
        for (DownloaderFact fact : DownloaderFact.values()) {
            notes = notes.column(
                    "noted_" + column(fact),
                    TEXT,
                    unit -> unit.noted()
                            .flatMap(noted -> Optional.ofNullable(noted.facts().get(fact))));
        }
        return notes.column("noted_at", TIME, unit -> unit.noted().map(NotedFacts::notedAt));
    }

    private static String column(DownloaderFact fact) {
        return fact.name().toLowerCase(Locale.ROOT);
    }

    static UnitDetails details(Row row) {
        var details = UnitDetails.builder();
        return details.unit(new UnitId(row.text("unit_id")))
                .locationName(row.optionalText("location_name"))
                .country(row.optionalText("country"))
                .platform(row.optionalText("platform"))
                .portal(row.optionalText("portal"))
                .owner(ClaimColumns.mark(row, "owner"))
                .tokenExpiresAt(row.optionalTime("apple_expires_at"))
                .notificationUrl(row.optionalText("apple_notification_url"))
                .addAllNotificationTypes(
                        row.text("apple_notification_types").lines().toList())
                .readAt(row.time("read_at"))
                .build();
    }

    static DownloaderFacts downloader(Row row) {
        var facts = DownloaderFacts.builder();
        return facts.organizationId(row.optionalText("organization_id"))
                .appleAccount(row.optionalText("apple_account"))
                .email(row.optionalText("email"))
                .legacyOwner(row.optionalText("legacy_owner"))
                .readAt(row.optionalTime("legacy_read_at"))
                .build();
    }

    static Optional<NotedFacts> noted(Row row) {
        return row.optionalTime("noted_at").map(at -> {
            var facts = new EnumMap<DownloaderFact, String>(DownloaderFact.class);
            for (DownloaderFact fact : DownloaderFact.values()) {
                row.optionalText("noted_" + column(fact)).ifPresent(note -> facts.put(fact, note));
            }
            return new NotedFacts(facts, at);
        });
    }
}
