package dev.espalier.mdm.jdbc.license;

import static dev.espalier.mdm.jdbc.core.ColumnType.TEXT;
import static dev.espalier.mdm.jdbc.core.ColumnType.TIME;
import static dev.espalier.mdm.jdbc.core.ColumnType.UUID;

import dev.espalier.mdm.domain.license.AdamId;
import dev.espalier.mdm.domain.license.StoreFacts;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.jdbc.core.Row;
import dev.espalier.mdm.jdbc.core.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the store said about an item, as it is stored, with what lists are ordered and searched by.
 *
 * @param unit in whose storefront
 * @param item which item
 * @param facts what it said, if it ever did
 * @param nextLookup when to ask again
 */
record FactsRow(IntegrationId unit, AdamId item, Optional<StoreFacts> facts, Instant nextLookup) {
    static final Table<FactsRow> TABLE = facts(Table.<FactsRow>named("store_facts")
            .key("unit_id", UUID, row -> row.unit().value())
            .key("item", TEXT, row -> row.item().value())
            .column("next_lookup_at", TIME, FactsRow::nextLookup));

    private static Table<FactsRow> facts(Table<FactsRow> table) {
        return table.column("name", TEXT, of(facts -> Optional.of(facts.name())))
                .column("sort_name", TEXT, of(facts -> Optional.of(lower(facts.name()))))
                .column("search_text", TEXT, of(facts -> Optional.of(searchText(facts))))
                .column("bundle_id", TEXT, of(StoreFacts::bundleId))
                .column("icon", TEXT, of(StoreFacts::icon))
                .column("version", TEXT, of(StoreFacts::version))
                .column("link", TEXT, of(StoreFacts::link))
                .column("seller", TEXT, of(StoreFacts::seller))
                .column("device_families", TEXT, of(facts -> Optional.of(String.join("\n", facts.deviceFamilies()))))
                .column("read_at", TIME, of(facts -> Optional.of(facts.readAt())));
    }

    private static <T> Function<FactsRow, Optional<T>> of(Function<StoreFacts, Optional<T>> fact) {
        return row -> row.facts().flatMap(fact);
    }

    private static String searchText(StoreFacts facts) {
        return Stream.concat(Stream.of(facts.name()), facts.bundleId().stream())
                .map(FactsRow::lower)
                .collect(Collectors.joining("\n"));
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The facts of a row that may be the right side of a join. */
    static Optional<StoreFacts> from(Row row) {
        return row.optionalText("name")
                .map(name -> StoreFacts.builder()
                        .item(new AdamId(row.text("item")))
                        .name(name)
                        .bundleId(row.optionalText("bundle_id"))
                        .icon(row.optionalText("icon"))
                        .version(row.optionalText("version"))
                        .link(row.optionalText("link"))
                        .seller(row.optionalText("seller"))
                        .deviceFamilies(lines(row.text("device_families")))
                        .readAt(row.time("read_at"))
                        .build());
    }

    private static List<String> lines(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }
}
