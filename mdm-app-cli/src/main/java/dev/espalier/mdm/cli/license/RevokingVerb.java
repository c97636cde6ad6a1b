package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.domain.license.RevocationId;
import java.util.OptionalLong;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** A verb that takes everything back from many holders: it is planned, its number is repeated, and it can be resumed. */
abstract class RevokingVerb extends UnitWork {
    private static final long NOT_CONFIRMED = -1;

    @Option(names = "--resume", paramLabel = "ID", description = "Goes on with a revocation that was confirmed before.")
    private String resume = "";

    @Option(names = "--confirm", paramLabel = "N", description = "The number of licenses, repeated by you.")
    private long confirmed = NOT_CONFIRMED;

    RevokingVerb() {}

    abstract Revocation.Reach reach();

    @Override
    protected ExitCode run(Workplace place) {
        var work = place.session().licenseWork();
        var plan = done(
                resume.isEmpty()
                        ? work.planRevocation(unit(place), reach())
                        : work.revocation(read(RevocationId::of, resume)));
        place.output().cards(WorkColumns.REVOCATION, Stream.of(plan));
        if (plan.licenses() == 0) {
            return ExitCode.DONE;
        }
        var report = done(work.carryOut(plan.id(), confirmation(place, plan), Progress.none()));
        place.output()
                .say("Apple was asked for " + report.asked()
                        + "; settle says what came of it. The undo list: mdm app undo-list " + plan.id());
        stopped(place, report.stopped());
        return report.stopped().isEmpty() ? ExitCode.DONE : ExitCode.DONE_IN_PART;
    }

    private long confirmation(Workplace place, Revocation plan) {
        if (confirmed != NOT_CONFIRMED) {
            return confirmed;
        }
        OptionalLong typed = place.number(plan.licenses() + " licenses would come back. Type their number:");
        return typed.orElse(NOT_CONFIRMED);
    }
}
