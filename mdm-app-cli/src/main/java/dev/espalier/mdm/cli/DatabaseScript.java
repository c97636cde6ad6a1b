package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.jdbc.JdbcSchema;
import dev.espalier.mdm.jdbc.SqlDialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "script",
        description = "Prints the SQL that makes an empty schema complete, for those who apply it themselves.",
        footer = {"", "Example:", "  mdm database script postgresql > mdm.sql"})
final class DatabaseScript extends Verb {
    @Parameters(index = "0", paramLabel = "DATABASE", description = "h2 or postgresql.")
    private String database = "";

    @Parameters(
            index = "1..*",
            paramLabel = "SCRIPT",
            description = "Only these, as \"database check\" names them; all by default.")
    private List<String> scripts = new ArrayList<>();

    DatabaseScript() {}

    @Override
    protected ExitCode run(Workplace place) {
        var dialect = read(DatabaseScript::dialect, database);
        String sql = scripts.isEmpty()
                ? JdbcSchema.script(dialect)
                : read(names -> JdbcSchema.script(dialect, scripts), String.join(" ", scripts));
        place.surroundings().terminal().out().println(sql);
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
