package dev.espalier.mdm.cli;

import picocli.CommandLine.Command;

@Command(
        name = "database",
        description = "The tables that everything is kept in, and the key that wraps its secrets.",
        subcommands = {DatabaseMigrate.class, DatabaseCheck.class, DatabaseScript.class, DatabaseRewrap.class})
final class DatabaseNoun {
    DatabaseNoun() {}
}
