package dev.espalier.mdm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.cli.shared.Interruption;
import dev.espalier.mdm.cli.shared.Surroundings;
import dev.espalier.mdm.cli.shared.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated Apple as a program of its own. */
class SimulateTest {
    @TempDir
    private Path folder;

    @Test
    void it_prints_where_it_is_serves_what_was_seeded_and_runs_until_it_is_interrupted() throws Exception {
        var interruption = new Interruption();
        var screen = new PipedInputStream(65_536);
        var pipe = new PipedOutputStream(screen);
        var ended = CompletableFuture.supplyAsync(() -> simulate(pipe, interruption), task -> new Thread(task).start());

        var lines = new BufferedReader(new InputStreamReader(screen, StandardCharsets.UTF_8));
        assertThat(lines.readLine()).contains("Northwind Schools", "25 devices");
        assertThat(lines.readLine()).isEqualTo("Apple    https://apple.example");
        var control = lines.readLine().replace("Control", "").strip();
        assertThat(get(control + "/organizations")).contains("Northwind Schools");

        interruption.raise();
        assertThat(ended.get()).isEqualTo(130);
    }

    private static int simulate(OutputStream screen, Interruption interruption) {
        try (var out = new PrintStream(screen, true, StandardCharsets.UTF_8)) {
            var err = new PrintStream(OutputStream.nullOutputStream());
            var terminal = new Terminal(out, err, InputStream.nullInputStream(), false);
            return Main.run(
                    List.of(
                            "simulate",
                            "--port",
                            "0",
                            "--control-port",
                            "0",
                            "--seed",
                            "school:25",
                            "--public-url",
                            "https://apple.example"),
                    new Surroundings(terminal, Map.of(), InstantSource.system(), interruption));
        }
    }

    private static String get(String address) throws IOException {
        try (var answer = URI.create(address).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_seed_that_is_none_is_named() {
        try (var shell = Shell.fresh(folder)) {
            var answer = shell.type("simulate", "--port", "0", "--seed", "zoo:12");
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).contains("school:2000 or business:300");
        }
    }
}
