package dev.espalier.mdm.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.benchmarks.JavaProcess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartupBenchmarkTest {
    private static final String JAVA = JavaProcess.java().toString();

    @Test
    void each_command_gets_a_median() throws IOException {
        var version = new Command("version", List.of(JAVA, "-version"));
        var help = new Command("help", List.of(JAVA, "-help"));

        var medians = StartupBenchmark.seconds(List.of(version, help), 1);

        assertThat(medians.keySet()).containsExactly("version", "help");
        assertThat(medians.values()).allSatisfy(seconds -> assertThat(seconds).isPositive());
    }

    @Test
    void the_time_of_a_command_that_fails_does_not_count() {
        var wrong = new Command("wrong", List.of(JAVA, "-no-such-option"));

        assertThatThrownBy(wrong::run).hasMessageContaining("-no-such-option ended with code 1");
    }
}
