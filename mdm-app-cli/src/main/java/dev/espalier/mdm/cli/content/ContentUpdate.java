package dev.espalier.mdm.cli.content;

import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Failures;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.MdmException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        aliases = "sync",
        description = "Brings the licenses of units up to date: counts, who holds what, what the store says (A20). A"
                + " purchase appears with it. Ctrl-C ends it between two pages; the next update goes on there.",
        footer = {
            "",
            "Exit code 0: done; 3: Apple asked to wait, refuses the token, or shows another owner; 5: counts were"
                    + " moving and are read again soon; 130: ended by you.",
            "",
            "Examples:",
            "  mdm content update Elementary",
            "  mdm content update --due        (all whose next update is due: for cron)",
            "  mdm content update Elementary --full"
        })
public final class ContentUpdate extends Verb {
    @Parameters(
            paramLabel = "UNIT",
            arity = "0..1",
            description = "The unit's label, id, or beginning of its id; may be left out if there is only one.")
    private String unit = "";

    @Option(names = "--full", description = "Read all assignments, although reading what changed would do.")
    private boolean full;

    @Option(names = "--due", description = "Update every unit whose next update is due.")
    private boolean due;

    ContentUpdate() {}

    @Override
    protected ExitCode run(Workplace place) {
        if (due) {
            return allDue(place, place.session().licenses().due());
        }
        var id = unit.isEmpty() ? onlyOne(place) : read(name -> UnitNames.unit(place, name), unit);
        return new MirrorUpdate(place).run(new MirrorRequest(id, full));
    }

    private IntegrationId onlyOne(Workplace place) {
        var units = UnitNames.active(place);
        if (units.size() != 1) {
            throw wrong("There are " + units.size() + " units within reach; name the one to update, or say --due.");
        }
        return units.get(0);
    }

    /** One unit's bad day is no other's. */
    private ExitCode allDue(Workplace place, List<IntegrationId> units) {
        var worst = ExitCode.DONE;
        for (var id : units) {
            var ending = place.surroundings().interruption().raised() ? ExitCode.INTERRUPTED : one(place, id);
            worst = ending.compareTo(worst) > 0 ? ending : worst;
        }
        if (units.isEmpty()) {
            place.output().say("No update is due.");
        }
        return worst;
    }

    private ExitCode one(Workplace place, IntegrationId id) {
        try {
            return new MirrorUpdate(place).run(new MirrorRequest(id, full));
        } catch (MdmException e) {
            var failure = Failures.of(e, place.messages());
            place.surroundings().terminal().err().println(failure.sentence());
            return failure.code();
        }
    }
}
