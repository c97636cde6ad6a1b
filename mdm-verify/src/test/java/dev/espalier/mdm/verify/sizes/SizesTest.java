package dev.espalier.mdm.verify.sizes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.verify.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes, methods and parameter lists stay small enough to be read in one go. */
final class SizesTest {

    private static final Sizes INSIDE = new Sizes(200, 20, 5);

    /** Where HTTP, SQL or a command line is spoken, or a contract tells its story, a class may be longer. */
    private static final Sizes OUTSIDE = new Sizes(300, 20, 5);

    @ParameterizedTest
    @ValueSource(strings = {"mdm-domain", "mdm-ports"})
    void the_inner_modules_stay_small(String module) {
        assertThat(INSIDE.complaints(sourcesOf(module))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mdm-adapters-apple",
                "mdm-adapters-jdbc",
                "mdm-adapters-mail",
                "mdm-simulator",
                "mdm-testkit",
                "mdm-app-cli",
                "mdm-benchmarks"
            })
    void the_outer_modules_stay_small(String module) {
        assertThat(OUTSIDE.complaints(sourcesOf(module))).isEmpty();
    }

    @Test
    void what_is_too_big_is_named(@TempDir Path folder) throws IOException {
        var source = Files.writeString(folder.resolve("Shop.java"), """
                class Shop {
                    /** Comments are free. */
                    int price(int a, int b, int c) {
                        // so are these
                        int sum = Math.abs(a);

                        sum += b;
                        return Integer.valueOf(sum + c)
                            .intValue();
                    }

                    record Item(int a, int b, int c) {}
                }
                """);

        assertThat(new Sizes(7, 2, 2).complaints(List.of(source)))
                .containsExactly("Shop has 8 lines", "Shop.price has 3 lines", "Shop.price takes 3 parameters");
        assertThat(new Sizes(8, 3, 3).complaints(List.of(source))).isEmpty();
    }

    private static List<Path> sourcesOf(String module) {
        try (var files = Files.walk(Workspace.file(module).resolve("src/main/java"))) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).as("sources of " + module).isNotEmpty();
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
