package dev.espalier.mdm.verify.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.verify.Jdk;
import dev.espalier.mdm.verify.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick start that a newcomer copies from the README compiles, runs, and prints what the README says. */
final class QuickStartTest {

    private static final Pattern BLOCKS = Pattern.compile(
            "<!-- quick start -->\\s*```java\\n(?<program>.*?)```.*?```text\\n(?<output>.*?)```", Pattern.DOTALL);

    @Test
    void the_program_in_the_readme_prints_what_the_readme_shows(@TempDir Path folder) throws IOException {
        var blocks = BLOCKS.matcher(Workspace.text("README.md"));
        assertThat(blocks.find())
                .as("the README has a quick start and its output")
                .isTrue();
        var source = Files.writeString(folder.resolve("QuickStart.java"), blocks.group("program"));
        var classPath = Jdk.path(Workspace.productPath());

        var compiled = Jdk.compile(List.of("-cp", classPath, "-proc:none", "-d", folder.toString()), List.of(source));
        assertThat(compiled).isEqualTo(new Jdk.Result(0, ""));

        var ran = Jdk.run(List.of("-cp", classPath + java.io.File.pathSeparator + folder, "QuickStart"));
        assertThat(ran).isEqualTo(new Jdk.Result(0, blocks.group("output")));
    }
}
