package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.ClientUserId;
import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "retire",
        description = "Retires users: licenses return, books stay with the people. They can be invited again.",
        footer = {"", "Example:", "  mdm user retire p-17 --confirm 2"})
final class UserRetire extends UserVerb {
    @Parameters(paramLabel = "WHO", arity = "1..*", description = "People, or user:ID as Apple knows the user.")
    private List<String> who = List.of();

    @Mixin
    private LicensesRepeated repeated = new LicensesRepeated();

    UserRetire() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var named = new LinkedHashMap<ClientUserId, String>();
        who.forEach(text -> named.put(user(place, text), text));
        var users = place.session().users();
        long licenses = repeated.of(place, done(users.consequences(unit, named.keySet())));
        var answers = new Answers(place);
        done(users.retire(unit, named.keySet(), licenses))
                .forEach((user, outcome) ->
                        answers.add(named.getOrDefault(user, user.value()), outcome, retiring -> "is being retired"));
        var code = answers.show();
        place.output().say("Next: mdm invite proceed tells Apple, and says what came of it.");
        return code;
    }
}
