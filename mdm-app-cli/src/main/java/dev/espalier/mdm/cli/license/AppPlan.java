package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.ContentProfileId;
import dev.espalier.mdm.domain.license.LicensePlan;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "plan",
        description =
                "Plans what has to change so that everybody holds what the profiles want (A28). Nothing is changed yet.",
        footer = {"", "Example:", "  mdm app plan"})
final class AppPlan extends Verb {
    @Option(names = "--profile", paramLabel = "ID", description = "Only the items of this profile.")
    private String profile = "";

    AppPlan() {}

    @Override
    protected ExitCode run(Workplace place) {
        var plans = place.session().plans();
        var plan = done(profile.isEmpty() ? plans.plan() : plans.plan(read(ContentProfileId::of, profile)));
        boolean empty = plan.counts().lines() == 0;
        if (!empty || !place.output().forPeople()) {
            place.output().list(WorkColumns.ROWS, PlanRows.all(place, plan.id()).stream());
            place.output().cards(WorkColumns.PLAN, Stream.of(plan));
        }
        place.output().say(empty ? "Nothing has to change." : next(plan));
        return ExitCode.DONE;
    }

    private static String next(LicensePlan plan) {
        return "To carry it out: mdm app apply " + plan.id() + " --fingerprint " + plan.fingerprint();
    }
}
