package dev.espalier.mdm.cli.device;

import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.api.server.ServerView;
import dev.espalier.mdm.cli.server.ServerNames;
import dev.espalier.mdm.cli.server.UpdateRun;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Failures;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.MdmException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "update",
        description = "Brings servers up to date in one go: reads what changed at Apple, assigns the wanted profiles,"
                + " reads them back (S19). Ctrl-C ends it between two steps; the next update goes on there.",
        footer = {
            "",
            "Exit code 0: done; 3: Apple asked to wait or refuses the token; 5: done in part; 130: ended by you.",
            "",
            "Examples:",
            "  mdm device update \"Northwind MDM\"",
            "  mdm device update --due        (all whose next update is due: for cron)",
            "  mdm device update \"Northwind MDM\" --full --confirm 412"
        })
final class DeviceUpdate extends Verb {
    private static final long NOT_CONFIRMED = -1;

    @Parameters(
            paramLabel = "SERVER",
            arity = "0..1",
            description = "The server's label, id, or beginning of its id; may be left out if there is only one.")
    private String server = "";

    @Option(names = "--full", description = "Read all devices, although reading what changed would do.")
    private boolean full;

    @Option(names = "--due", description = "Update every server whose next update is due.")
    private boolean due;

    @Option(
            names = "--confirm",
            paramLabel = "N",
            description = "The number of absent devices that may be marked released, repeated by you (S22).")
    private long confirmed = NOT_CONFIRMED;

    DeviceUpdate() {}

    @Override
    protected ExitCode run(Workplace place) {
        if (due) {
            return allDue(place, place.session().devices().due());
        }
        var id = server.isEmpty() ? onlyOne(place) : read(name -> ServerNames.server(place, name), server);
        return UpdateRun.of(place).run(new UpdateRequest(id, full, confirmed));
    }

    private IntegrationId onlyOne(Workplace place) {
        var servers = ServerNames.all(place)
                .map(ServerView::integration)
                .filter(ServerIntegration::active)
                .toList();
        if (servers.size() != 1) {
            throw wrong("There are " + servers.size() + " servers within reach; name the one to update, or say --due.");
        }
        return servers.get(0).id();
    }

    /** One server's bad day is no other's (rule S23). */
    private ExitCode allDue(Workplace place, List<IntegrationId> servers) {
        var worst = ExitCode.DONE;
        for (var id : servers) {
            var ending = place.surroundings().interruption().raised() ? ExitCode.INTERRUPTED : one(place, id);
            worst = ending.compareTo(worst) > 0 ? ending : worst;
        }
        if (servers.isEmpty()) {
            place.output().say("No update is due.");
        }
        return worst;
    }

    private ExitCode one(Workplace place, IntegrationId id) {
        try {
            return UpdateRun.of(place).run(new UpdateRequest(id, full, confirmed));
        } catch (MdmException e) {
            var failure = Failures.of(e, place.messages());
            place.surroundings().terminal().err().println(failure.sentence());
            return failure.code();
        }
    }
}
