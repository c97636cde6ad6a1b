package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.ExitCode;
import dev.espalier.mdm.cli.shared.Verb;
import dev.espalier.mdm.cli.shared.Workplace;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.jdbc.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        description = "Makes an installation: a folder with a database and a new master key, and the first account.",
        footer = {
            "",
            "What --database, --database-user and --apple say here holds for later commands too.",
            "",
            "Examples:",
            "  mdm init northwind \"Northwind Schools\"",
            "  mdm init northwind --home ./try --apple http://127.0.0.1:8090"
        })
final class Init extends Verb {
    @Parameters(paramLabel = "ACCOUNT", index = "0", description = "The first account's id.")
    private String account = "";

    @Parameters(paramLabel = "NAME", index = "1", arity = "0..1", description = "Its name; the id if left out.")
    private String name = "";

    Init() {}

    @Override
    protected ExitCode run(Workplace place) throws IOException {
        var root = (Root) place;
        var id = read(AccountId::new, account);
        var home = root.connection().home(place.surroundings());
        if (home.exists()) {
            throw wrong("There is an installation in " + home.folder() + " already; name another folder with --home.");
        }
        home.create();
        key(root);
        home.keep(settings(root, id));
        place.operator().open(id, name.isBlank() ? account : name);
        tell(root, home);
        return ExitCode.DONE;
    }

    private static void key(Root root) {
        var file = root.connection().masterKey(root.surroundings());
        if (!Files.exists(file)) {
            MasterKey.newFile(file);
        }
    }

    private static Properties settings(Root root, AccountId account) {
        var settings = new Properties();
        settings.setProperty("account", account.value());
        root.connection().apple(root.surroundings()).ifPresent(url -> settings.setProperty("apple", url));
        root.connection().database(root.surroundings()).ifPresent(url -> settings.setProperty("database", url));
        settings.setProperty("database-user", root.connection().user(root.surroundings()));
        return settings;
    }

    private void tell(Root root, Home home) {
        var output = root.output();
        output.say("Account " + account + " is open; its installation lives in " + home.folder() + ".");
        output.say("Every token and key is encrypted with " + root.connection().masterKey(root.surroundings())
                + ", which only you can read.");
        output.say("Keep a copy of that file apart from backups of the database: without it no token can be read,");
        output.say("and whoever has both can read them all.");
        output.say("Next: mdm location add, then mdm server draft.");
    }
}
