package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the installation is, and where Apple is: by option, else by environment variable, else as init was told. */
final class ConnectionOptions {
    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "The installation's folder; MDM_HOME, else ~/.mdm.")
    private String home = "";

    @Option(
            names = "--database",
            scope = ScopeType.INHERIT,
            paramLabel = "JDBC-URL",
            description = "Another database than the one in the folder; MDM_DATABASE.")
    private String database = "";

    @Option(
            names = "--database-user",
            scope = ScopeType.INHERIT,
            paramLabel = "USER",
            description = "Who signs in there; MDM_DATABASE_USER. The password: MDM_DATABASE_PASSWORD.")
    private String databaseUser = "";

    @Option(
            names = "--database-password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A file with nothing but the password.")
    private String passwordFile = "";

    @Option(
            names = "--master-key-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "The key of all secrets; MDM_MASTER_KEY_FILE, else master.key in the folder.")
    private String masterKey = "";

    @Option(
            names = "--apple",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "Where Apple is, such as a simulator; MDM_APPLE. \"production\" is Apple itself.")
    private String apple = "";

    @Option(
            names = "--mail",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description =
                    "The mail server for invitations, such as smtp://user@mail.example:587?from=school@example.org;"
                            + " MDM_MAIL. smtps:// encrypts from the first byte, smtp+plain:// is for this machine only.")
    private String mail = "";

    @Option(
            names = "--mail-password-file",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A file with nothing but the password of the mail server; else MDM_MAIL_PASSWORD.")
    private String mailPasswordFile = "";

    ConnectionOptions() {}

    Home home(Surroundings surroundings) {
        return new Home(Path.of(
                first(home, surroundings, "MDM_HOME").orElseGet(() -> System.getProperty("user.home") + "/.mdm")));
    }

    /**
     * What to connect to.
     *
     * @throws IllegalArgumentException if there is nothing yet, or a value cannot be read
     */
    Connected connected(Surroundings surroundings) {
        var folder = home(surroundings);
        var url = database(surroundings);
        if (url.isEmpty() && !folder.exists()) {
            throw new IllegalArgumentException(
                    "There is no installation in " + folder.folder() + "; mdm init ACCOUNT makes one.");
        }
        return new Connected(
                new Connected.Database(url.orElseGet(folder::databaseUrl), user(surroundings), password(surroundings)),
                masterKey(surroundings),
                apple(surroundings).map(ConnectionOptions::address),
                mail(surroundings));
    }

    Optional<String> database(Surroundings surroundings) {
        return first(database, surroundings, "MDM_DATABASE")
                .or(() -> home(surroundings).setting("database"));
    }

    Path masterKey(Surroundings surroundings) {
        return first(masterKey, surroundings, "MDM_MASTER_KEY_FILE")
                .map(Path::of)
                .orElseGet(home(surroundings)::masterKey);
    }

    /** Where Apple is; empty for Apple itself. */
    Optional<String> apple(Surroundings surroundings) {
        return first(apple, surroundings, "MDM_APPLE")
                .or(() -> home(surroundings).setting("apple"))
                .filter(url -> !url.equals("production"));
    }

    private Optional<MailServer> mail(Surroundings surroundings) {
        return first(mail, surroundings, "MDM_MAIL")
                .or(() -> home(surroundings).setting("mail"))
                .map(url -> MailServer.at(url, password(mailPasswordFile, surroundings, "MDM_MAIL_PASSWORD")));
    }

    private static URI address(String url) {
        var address = URI.create(url);
        if (address.getHost() == null) {
            throw new IllegalArgumentException("--apple wants a URL such as http://127.0.0.1:8090, or production.");
        }
        return address;
    }

    String user(Surroundings surroundings) {
        return first(databaseUser, surroundings, "MDM_DATABASE_USER")
                .or(() -> home(surroundings).setting("database-user"))
                .orElse("");
    }

    private String password(Surroundings surroundings) {
        return password(passwordFile, surroundings, "MDM_DATABASE_PASSWORD");
    }

    private static String password(String file, Surroundings surroundings, String variable) {
        if (file.isEmpty()) {
            return first("", surroundings, variable).orElse("");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("The password cannot be read from " + file + ".", e);
        }
    }

    private static Optional<String> first(String option, Surroundings surroundings, String variable) {
        return option.isEmpty() ? Optional.ofNullable(surroundings.environment().get(variable)) : Optional.of(option);
    }
}
