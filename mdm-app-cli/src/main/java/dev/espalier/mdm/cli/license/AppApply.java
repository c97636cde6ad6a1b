package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.PlanId;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "apply",
        description = "Carries a plan out as it was shown, or goes on with it (A28); settle says what came of it.",
        footer = {"", "Example:", "  mdm app apply 3f0a… --fingerprint 9c1d…"})
final class AppApply extends Verb {
    private static final long NOT_CONFIRMED = -1;

    @Parameters(paramLabel = "PLAN", description = "The plan's id.")
    private String plan = "";

    @Option(names = "--fingerprint", required = true, paramLabel = "F", description = "As the plan printed it.")
    private String fingerprint = "";

    @Option(names = "--confirm", paramLabel = "N", description = "How many licenses come back, if that is asked for.")
    private long confirmed = NOT_CONFIRMED;

    AppApply() {}

    @Override
    protected ExitCode run(Workplace place) {
        var request = new ApplyRequest(read(PlanId::of, plan), fingerprint, confirmed);
        var report = done(place.session().plans().apply(request, Progress.none()));
        place.output().cards(WorkColumns.PLAN, Stream.of(report.plan()));
        UnitWork.stopped(place, report.stopped());
        return report.stopped().isEmpty() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }
}
