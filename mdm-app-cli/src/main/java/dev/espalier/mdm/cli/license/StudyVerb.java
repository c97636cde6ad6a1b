package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.license.StudyUnit;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.shared.IntegrationId;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb about one study app. A teacher sees no integration, but the labels of units that offer something. */
abstract class StudyVerb extends Verb {
    @Parameters(index = "0", paramLabel = "ITEM", description = "The store's number of the app.")
    private String item = "";

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit's label or id; may be left out if only one offers study apps.")
    private String unit = "";

    StudyVerb() {}

    AssetKey key() {
        return read(AssetKey::parse, item);
    }

    IntegrationId unit(Workplace place) {
        var units = place.session().studyApps().units();
        var named =
                unit.isEmpty() ? units : units.stream().filter(this::isNamed).toList();
        if (named.size() == 1) {
            return named.get(0).id();
        }
        throw wrong(sentence(units));
    }

    private boolean isNamed(StudyUnit candidate) {
        return candidate.label().value().equalsIgnoreCase(unit)
                || candidate.id().toString().equals(unit);
    }

    private String sentence(List<StudyUnit> units) {
        var labels =
                String.join(", ", units.stream().map(one -> one.label().value()).toList());
        if (units.isEmpty()) {
            return "No unit within reach offers study apps; ask an administrator to turn that on.";
        }
        return unit.isEmpty()
                ? "Several units offer study apps (" + labels + "); name one with --unit."
                : "No unit '" + unit + "' offers study apps; there are: " + labels + ".";
    }
}
