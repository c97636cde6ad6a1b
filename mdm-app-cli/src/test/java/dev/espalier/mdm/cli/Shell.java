package dev.espalier.mdm.cli;

import dev.espalier.mdm.cli.shared.Interruption;
import dev.espalier.mdm.cli.shared.Surroundings;
import dev.espalier.mdm.cli.shared.Terminal;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.VirtualClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Types commands as a person would, at a simulated Apple and a database in memory. */
final class Shell implements AutoCloseable {
    static final String SERVER = "Northwind MDM";

    static {
        Logger.getLogger("").setLevel(Level.SEVERE);
        PreparedKeys.install();
    }

    final VirtualClock clock = VirtualClock.frozenAt(Instant.parse("2026-09-01T08:00:00Z"));
    final AppleSimulator apple = AppleSimulator.builder().clock(clock).start();
    final SimulatedOrganization school = apple.portal().createSchool("Northwind Schools");
    final SimulatedPerson ada = school.administrator();
    final SimulatedServer main = school.createServer(ada, SERVER);
    final Map<String, String> environment = new HashMap<>();
    final Interruption interruption = new Interruption();
    private final Path folder;
    private final StringBuilder everything = new StringBuilder();
    private InstantSource watch = clock;
    private String typed = "";
    private boolean interactive;

    private Shell(Path folder) {
        this.folder = folder;
        environment.put("MDM_HOME", folder.resolve("home").toString());
        environment.put("MDM_APPLE", apple.url().toString());
        environment.put("MDM_DATABASE", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        environment.put("MDM_AS", "admin:u-1=Ada Lindgren");
    }

    /** A machine on which nothing was done yet. */
    static Shell fresh(Path folder) {
        return new Shell(folder);
    }

    /** A machine with an installation and one account. */
    static Shell initialized(Path folder) {
        var shell = fresh(folder);
        shell.succeed("init", "northwind", "Northwind Schools");
        return shell;
    }

    /** A machine with a server that has a token and devices. */
    static Shell integrated(Path folder, int devices) {
        var shell = initialized(folder);
        shell.draft();
        if (devices > 0) {
            shell.main.seed(DeviceFleet.ofSchool(devices));
        }
        shell.succeed("server", "complete", SERVER, shell.token("main_smime.p7m", shell.main.downloadToken(shell.ada)));
        return shell;
    }

    /** Drafts the server and uploads its certificate in the portal. */
    void draft() {
        succeed("server", "draft", SERVER, "--out", file("main.pem").toString());
        main.upload(ada, read("main.pem"));
    }

    /** Devices that appear at the server after it was integrated. */
    SeededFleet deliver(int devices) {
        return main.seed(DeviceFleet.ofSchool(devices));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write(String name, String content) {
        return token(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String token(String name, byte[] content) {
        try {
            return Files.write(file(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on a person sits at the terminal and types this. */
    Shell attended(String answers) {
        interactive = true;
        typed = answers;
        return this;
    }

    /** From now on time is read from another clock. */
    void watch(InstantSource other) {
        watch = other;
    }

    Answer type(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                interactive);
        int code = Main.run(List.of(arguments), new Surroundings(terminal, environment, watch, interruption));
        var answer = new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        everything.append(answer.out()).append(answer.err());
        return answer;
    }

    /** Types a command that has to work. */
    Answer succeed(String... arguments) {
        var answer = type(arguments);
        if (answer.code() != 0) {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + answer);
        }
        return answer;
    }

    /** Everything that was printed since the beginning, on either stream. */
    String everything() {
        return everything.toString();
    }

    /** What must never be printed. */
    Stream<String> secrets() {
        return main.liveToken().stream().flatMap(Shell::secrets);
    }

    private static Stream<String> secrets(TokenCredentials token) {
        return Stream.of(token.consumerKey(), token.consumerSecret(), token.accessToken(), token.accessSecret());
    }

    @Override
    public void close() {
        apple.close();
    }

    /** How a command ended, and what it printed. */
    record Answer(int code, String out, String err) {}
}
