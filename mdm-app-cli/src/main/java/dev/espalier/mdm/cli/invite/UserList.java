package dev.espalier.mdm.cli.invite;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Pages;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.invite.UserFilter;
import dev.espalier.mdm.domain.invite.UserFilter.Whose;
import dev.espalier.mdm.domain.invite.UserState;
import dev.espalier.mdm.domain.shared.Page;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "Lists the users of a unit, and whether their Apple Account is the one on their devices (I10).",
        footer = {"", "Examples:", "  mdm user list --state associated", "  mdm user list --whose others"})
final class UserList extends InviteVerb {
    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description = "Only those who are ${COMPLETION-CANDIDATES}.")
    private List<UserState> states = List.of();

    @Option(
            names = "--whose",
            paramLabel = "WHOSE",
            description = "${COMPLETION-CANDIDATES}; all unless said otherwise.")
    private Whose whose = Whose.ALL;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many; 100 unless said otherwise.")
    private long limit = 100;

    @Option(names = "--all", description = "All of them, however many.")
    private boolean all;

    UserList() {}

    @Override
    protected ExitCode run(Workplace place) {
        var unit = unit(place);
        var filter = new UserFilter(Set.copyOf(states), whose);
        var shown = new Limited(all ? Long.MAX_VALUE - 1 : limit);
        var users = place.session().users();
        place.output()
                .list(
                        InviteColumns.USER,
                        shown.of(Pages.all(after -> done(users.list(unit, filter, after, Page.MAX)))));
        shown.say(place, "users");
        return ExitCode.DONE;
    }
}
