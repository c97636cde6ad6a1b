package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.content.UnitNames;
import dev.espalier.mdm.cli.shared.Ages;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetQuery;
import dev.espalier.mdm.domain.license.LicenseSums;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Lists apps, or books, with their counts. */
abstract class AssetListing extends Verb {
    @Option(names = "--unit", paramLabel = "UNIT", split = ",", description = "Of these units.")
    private List<String> units = List.of();

    @Option(names = "--text", paramLabel = "TEXT", description = "With this in name, bundle id or number.")
    private String text = "";

    @Option(
            names = "--show",
            paramLabel = "WHICH",
            description = "all (usual; hidden ones are marked), pickable, or hidden (A24).")
    private String visibility = "all";

    @Option(names = "--sort", paramLabel = "ORDER", description = "name (usual), or item: by the store's number.")
    private String order = "name";

    @Option(names = "--limit", paramLabel = "N", description = "At most this many; 100 unless said otherwise.")
    private long limit = 100;

    @Option(names = "--all", description = "All of them, however many.")
    private boolean all;

    private final Shelf shelf;

    AssetListing(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    protected ExitCode run(Workplace place) {
        long most = all ? Long.MAX_VALUE - 1 : limit;
        var query = query(place);
        var seen = new AtomicLong();
        try (var assets = place.session().licenses().stream(query)) {
            var shown = assets.limit(most + 1)
                    .filter(asset -> seen.incrementAndGet() <= most)
                    .map(AssetRow.maker(place));
            place.output().list(AssetColumns.LISTED, shown);
        }
        if (seen.get() > most) {
            place.output().say("More than " + Ages.count(most, shelf.noun()) + "; --limit N or --all shows more.");
        }
        if (place.output().forPeople()) {
            place.output().say(summary(place.session().licenses().sums(query)));
        }
        return ExitCode.DONE;
    }

    private String summary(LicenseSums sums) {
        String endless = sums.unlimited() == 0 ? "" : ", " + sums.unlimited() + " of them unlimited";
        return String.format(
                Locale.ROOT,
                "%s%s; %s in use, %,d of %,d counted ones available.",
                Ages.count(sums.assets(), shelf.noun()),
                endless,
                Ages.count(sums.assigned(), "license"),
                sums.available(),
                sums.total());
    }

    private AssetQuery query(Workplace place) {
        return new AssetQuery(
                units.stream()
                        .map(one -> read(name -> UnitNames.unit(place, name), one))
                        .collect(Collectors.toUnmodifiableSet()),
                shelf.types(),
                read(AssetListing::visibility, visibility),
                text,
                read(AssetListing::order, order));
    }

    private static AssetQuery.Visibility visibility(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "all" -> AssetQuery.Visibility.ALL;
            case "pickable" -> AssetQuery.Visibility.PICKABLE;
            case "hidden" -> AssetQuery.Visibility.HIDDEN;
            default -> throw new IllegalArgumentException("Shown are all, pickable or hidden ones.");
        };
    }

    private static AssetQuery.Order order(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "name" -> AssetQuery.Order.NAME;
            case "item" -> AssetQuery.Order.ITEM;
            default -> throw new IllegalArgumentException("An order is name or item.");
        };
    }
}
