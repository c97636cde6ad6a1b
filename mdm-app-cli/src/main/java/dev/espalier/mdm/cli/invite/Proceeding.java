package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.api.invite.ProceedReport;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.stream.Stream;

/** Shows how far invitations came. */
final class Proceeding {
    private Proceeding() {}

    static ExitCode shown(Workplace place, ProceedReport report) {
        place.output().cards(InviteColumns.REPORT, Stream.of(report));
        report.reason()
                .ifPresent(reason -> place.output()
                        .say(reason.rule() + ": " + place.messages().sentence(reason)));
        if (report.next().isPresent()) {
            place.output().say("Next: mdm invite proceed goes on, at that time or earlier.");
        }
        return report.reason().isEmpty() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }
}
