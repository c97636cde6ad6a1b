package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.jdbc.JdbcSchema;
import dev.espalier.mdm.jdbc.SqlDialect;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "script",
        description = "Prints the SQL that makes an empty schema complete, for those who apply it themselves.",
        footer = {"", "Example:", "  mdm database script postgresql > mdm.sql"})
final class DatabaseScript extends Verb {
    @Parameters(paramLabel = "DATABASE", description = "h2 or postgresql.")
    private String database = "";

    DatabaseScript() {}

    @Override
    protected ExitCode run(Workplace place) {
        place.surroundings().terminal().out().println(JdbcSchema.script(read(DatabaseScript::dialect, database)));
        return ExitCode.DONE;
    }

    private static SqlDialect dialect(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "h2" -> SqlDialect.H2;
            case "postgresql" -> SqlDialect.POSTGRESQL;
            default -> throw new IllegalArgumentException("A database is h2 or postgresql.");
        };
    }
}
