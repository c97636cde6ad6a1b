package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "resend",
        description = "Has pending invitations delivered once more, with the same link (I7).",
        footer = {"", "Example:", "  mdm invite resend p-17 p-18"})
final class InviteResend extends InviteVerb {
    @Parameters(paramLabel = "WHO", arity = "1..*", description = "People who were invited, or ids of invitations.")
    private List<String> who = List.of();

    InviteResend() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var answers = new Answers(place);
        var outcomes = done(place.session().invitations().resend(unit, named(place, unit, who)));
        var names = new Invited(place, unit);
        outcomes.forEach((id, outcome) -> answers.add(names.who(id), outcome, again -> "is delivered once more"));
        var code = answers.show();
        place.output().say("Next: mdm invite proceed delivers what is to be delivered.");
        return code;
    }
}
