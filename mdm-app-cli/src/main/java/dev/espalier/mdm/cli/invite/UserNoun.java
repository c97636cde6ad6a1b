package dev.espalier.mdm.cli.invite;

import picocli.CommandLine.Command;

/** Users of units. */
@Command(
        name = "user",
        description = "The users of a unit as Apple has them: who can hold licenses, and by which Apple Account.",
        subcommands = {UserList.class, UserShow.class, UserPairs.class, UserRetire.class})
public final class UserNoun {
    UserNoun() {}
}
