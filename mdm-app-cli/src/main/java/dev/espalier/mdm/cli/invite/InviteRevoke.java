package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "revoke",
        description = "Revokes invitations: the users are retired, licenses return, books stay, links die (I8).",
        footer = {"", "Example:", "  mdm invite revoke p-17 --confirm 2"})
final class InviteRevoke extends InviteVerb {
    @Parameters(paramLabel = "WHO", arity = "1..*", description = "People who were invited, or ids of invitations.")
    private List<String> who = List.of();

    @Mixin
    private LicensesRepeated repeated = new LicensesRepeated();

    InviteRevoke() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var ids = named(place, unit, who);
        var invitations = place.session().invitations();
        long licenses = repeated.of(place, done(invitations.consequences(unit, ids)));
        var outcomes = done(invitations.revoke(unit, ids, licenses));
        var answers = new Answers(place);
        var names = new Invited(place, unit);
        outcomes.forEach((id, outcome) ->
                answers.add(names.who(id), outcome, revoked -> revoked.current() ? "is being revoked" : "revoked"));
        var code = answers.show();
        place.output().say("Next: mdm invite proceed tells Apple, and says what came of it.");
        return code;
    }
}
