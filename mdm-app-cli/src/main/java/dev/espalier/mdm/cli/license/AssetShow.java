package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import picocli.CommandLine.Command;

@Command(
        name = "show",
        description = "Shows an app or a book in every unit within reach that has it: counts, store facts, marks.",
        footer = {"", "Example:", "  mdm app show 408709785"})
final class AssetShow extends AssetVerb {
    AssetShow() {}

    @Override
    protected ExitCode run(Workplace place) {
        var views = done(place.session().licenses().show(key()));
        var unit = namesUnit() ? unit(place) : null;
        place.output()
                .cards(
                        AssetColumns.SHOWN,
                        views.stream()
                                .filter(view -> unit == null
                                        || view.listed().asset().unit().equals(unit))
                                .map(AssetColumns.Shown.maker(place, key())));
        return ExitCode.DONE;
    }
}
