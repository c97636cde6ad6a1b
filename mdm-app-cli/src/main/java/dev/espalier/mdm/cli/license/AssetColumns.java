package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.AssetView;
import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Column;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.ContentProfile;
import dev.espalier.mdm.domain.license.HeldLicense;
import dev.espalier.mdm.domain.license.LicenseCount.Finite;
import dev.espalier.mdm.domain.license.StoreFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How apps and books are shown: counts with their age (rule A17), and what the store says (rule A25). */
final class AssetColumns {
    private static final List<Column<AssetRow>> COUNTS = List.of(
            new Column<>("used", row -> Cell.number(row.count().assigned())),
            new Column<>("available", row -> row.number(Finite::free)),
            new Column<>("total", row -> row.number(Finite::total)));

    static final List<Column<AssetRow>> LISTED = Stream.of(
                    List.of(
                            new Column<AssetRow>(
                                    "item", row -> Cell.text(row.asset().key())),
                            new Column<AssetRow>(
                                    "name", row -> Cell.text(row.facts().map(StoreFacts::name)))),
                    COUNTS,
                    List.of(
                            new Column<AssetRow>("in use", row -> Bar.of(row.count())),
                            new Column<AssetRow>("mark", AssetRow::mark),
                            new Column<AssetRow>("unit", row -> Cell.text(row.unit())),
                            new Column<AssetRow>(
                                    "counted", row -> Cell.age(row.asset().seenAt()))))
            .flatMap(List::stream)
            .toList();

    private static final List<Column<AssetRow>> DETAILS = Stream.of(
                    LISTED,
                    List.of(
                            new Column<AssetRow>("retired", row -> row.number(Finite::retired)),
                            new Column<AssetRow>(
                                    "kind",
                                    row -> Cell.text(
                                            row.asset().record().type().name().toLowerCase(Locale.ROOT))),
                            new Column<AssetRow>(
                                    "for devices",
                                    row -> Cell.flag(row.asset().record().deviceAssignable())),
                            new Column<AssetRow>(
                                    "can be taken back",
                                    row -> Cell.flag(row.asset().record().revocable())),
                            new Column<AssetRow>(
                                    "platforms",
                                    row -> Cell.texts(row.asset().record().platforms())),
                            fact("version", StoreFacts::version),
                            fact("bundle id", StoreFacts::bundleId),
                            fact("seller", StoreFacts::seller),
                            fact("store link", StoreFacts::link),
                            fact("icon", StoreFacts::icon),
                            new Column<AssetRow>(
                                    "store read", row -> Cell.age(row.facts().map(StoreFacts::readAt)))))
            .flatMap(List::stream)
            .toList();

    static final List<Column<Shown>> SHOWN = Stream.concat(
                    DETAILS.stream().map(column -> column.<Shown>within(Shown::row)),
                    Stream.of(
                            new Column<Shown>("holders here", shown -> Cell.number(shown.held())),
                            new Column<Shown>("in profiles", shown -> Cell.texts(shown.profiles()))))
            .toList();

    static final List<Column<Holder>> HOLDERS = List.of(
            new Column<>(
                    "holder",
                    holder -> holder.license()
                            .assignment()
                            .assignee()
                            .match(serial -> Cell.text("device"), user -> Cell.text("user"))),
            new Column<>(
                    "id", holder -> holder.license().assignment().assignee().match(Cell::text, Cell::text)),
            new Column<>("unit", holder -> Cell.text(holder.unit())),
            new Column<>(
                    "made by",
                    holder -> Cell.text(holder.license().origin().name().toLowerCase(Locale.ROOT))),
            new Column<>("since", holder -> Cell.age(holder.license().firstSeen())),
            new Column<>("seen", holder -> Cell.age(holder.license().lastSeen())));

    private AssetColumns() {}

    private static Column<AssetRow> fact(String name, Function<StoreFacts, Optional<String>> fact) {
        return new Column<>(name, row -> Cell.text(row.facts().flatMap(fact)));
    }

    /** One asset with how many hold it by the mirror's own count, and the content profiles that include it (A22). */
    record Shown(AssetRow row, long held, List<String> profiles) {

        static Function<AssetView, Shown> maker(Workplace place, AssetKey key) {
            var rows = AssetRow.maker(place);
            var profiles = place.session().contentProfiles().including(key).stream()
                    .map(ContentProfile::label)
                    .toList();
            return view -> new Shown(rows.apply(view.listed()), view.held(), profiles);
        }
    }

    /** A license with the label of its unit. */
    record Holder(HeldLicense license, String unit) {}
}
