package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.content.ContentNoun;
import dev.espalier.mdm.cli.device.DeviceNoun;
import dev.espalier.mdm.cli.device.ExplainVerb;
import dev.espalier.mdm.cli.device.ProfileNoun;
import dev.espalier.mdm.cli.health.HealthVerb;
import dev.espalier.mdm.cli.invite.InviteNoun;
import dev.espalier.mdm.cli.invite.UserNoun;
import dev.espalier.mdm.cli.journal.JournalNoun;
import dev.espalier.mdm.cli.license.AppNoun;
import dev.espalier.mdm.cli.license.BookNoun;
import dev.espalier.mdm.cli.license.StudyNoun;
import dev.espalier.mdm.cli.location.AccountNoun;
import dev.espalier.mdm.cli.location.LocationNoun;
import dev.espalier.mdm.cli.people.PeopleNoun;
import dev.espalier.mdm.cli.server.ServerNoun;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The nouns of the command line. Only those that the arguments name are loaded, so that a command starts quickly. */
final class CommandTree {
    private static final Map<String, Supplier<Class<?>>> NOUNS = nouns();

    private CommandTree() {}

    private static Map<String, Supplier<Class<?>>> nouns() {
        var nouns = new LinkedHashMap<String, Supplier<Class<?>>>();
        nouns.put("demo", () -> Demo.class);
        nouns.put("init", () -> Init.class);
        nouns.put("account", () -> AccountNoun.class);
        nouns.put("location", () -> LocationNoun.class);
        nouns.put("server", () -> ServerNoun.class);
        nouns.put("device", () -> DeviceNoun.class);
        nouns.put("profile", () -> ProfileNoun.class);
        nouns.put("people", () -> PeopleNoun.class);
        addLicensing(nouns);
        nouns.put("journal", () -> JournalNoun.class);
        nouns.put("health", () -> HealthVerb.class);
        nouns.put("explain", () -> ExplainVerb.class);
        nouns.put("simulate", () -> Simulate.class);
        nouns.put("database", () -> DatabaseNoun.class);
        nouns.put(Completion.NAME, () -> Completion.class);
        nouns.put(HelpVerb.NAME, () -> HelpVerb.class);
        return nouns;
    }

    /** Everything about Apps and Books. */
    private static void addLicensing(Map<String, Supplier<Class<?>>> nouns) {
        nouns.put("content", () -> ContentNoun.class);
        nouns.put("app", () -> AppNoun.class);
        nouns.put("book", () -> BookNoun.class);
        nouns.put("study", () -> StudyNoun.class);
        nouns.put("user", () -> UserNoun.class);
        nouns.put("invite", () -> InviteNoun.class);
    }

    static CommandLine of(Root root, List<String> arguments) {
        var line = new CommandLine(root);
        named(arguments)
                .forEach(noun -> line.addSubcommand(noun, NOUNS.get(noun).get()));
        return dressed(line, root);
    }

    /** All of them where none is named, or the one that completes all the others. */
    private static Collection<String> named(List<String> arguments) {
        var named = NOUNS.keySet().stream().filter(arguments::contains).toList();
        return named.isEmpty() || named.contains(Completion.NAME) ? NOUNS.keySet() : named;
    }

    private static CommandLine dressed(CommandLine line, Root root) {
        var terminal = root.surroundings().terminal();
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(Helps.WIDTH)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(Helps.scheme(root.colors()))
                .setHelpSectionMap(Helps.sections(line.getHelpSectionMap()))
                .setParameterExceptionHandler(new Complaints(root))
                .setExecutionExceptionHandler(new Complaints(root));
    }
}
