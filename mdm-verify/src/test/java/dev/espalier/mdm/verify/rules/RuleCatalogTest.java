package dev.espalier.mdm.verify.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.verify.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every documented rule has a specification that carries its id, and the other way round. */
final class RuleCatalogTest {

    private static final String TWO_RULES = """
            | id | rule | specification | how to see it |
            |---|---|---|---|
            | X1 | An Administrator may do everything. | `AccessSpec` | `mdm --as admin` |
            | S3 | The same server twice is refused. | `IntegrateSpec`, `AccessSpec` | `mdm server complete` |
            """;

    @Test
    void the_documentation_and_the_specifications_name_the_same_rules() {
        var catalog = RuleCatalog.read(Workspace.text("docs/rules.md"), testSources());

        assertThat(catalog.complaints()).isEmpty();
    }

    @Test
    void all_rules_that_are_built_are_documented() {
        var catalog = RuleCatalog.read(Workspace.text("docs/rules.md"), Map.of());

        var built = Stream.of(
                        ids("G", 1, 3),
                        ids("X", 1, 6),
                        ids("S", 1, 12),
                        ids("S", 17, 23),
                        ids("E", 1, 6),
                        ids("A", 1, 31),
                        ids("I", 1, 11),
                        ids("T", 1, 5))
                .flatMap(ids -> ids)
                .toList();
        assertThat(catalog.rows()).containsOnlyKeys(built);
    }

    @Test
    void a_catalog_that_fits_has_no_complaint() {
        var sources = Map.of("AccessSpec", "@Tag(\"X1\") @Tag(\"S3\")", "IntegrateSpec", "@Tag(\"S3\")");

        assertThat(RuleCatalog.read(TWO_RULES, sources).complaints()).isEmpty();
    }

    @Test
    void a_rule_that_no_specification_carries_is_found() {
        var sources = Map.of("AccessSpec", "@Tag(\"X1\")");

        assertThat(RuleCatalog.read(TWO_RULES, sources).complaints())
                .contains("S3 is documented, but no specification is tagged with it");
    }

    @Test
    void a_tag_that_the_documentation_does_not_know_is_found() {
        var sources = Map.of("AccessSpec", "@Tag(\"X1\") @Tag(\"S3\") @Tag(\"T4\")", "IntegrateSpec", "@Tag(\"S3\")");

        assertThat(RuleCatalog.read(TWO_RULES, sources).complaints())
                .containsExactly("T4 is tagged in [AccessSpec], but not documented");
    }

    @Test
    void a_named_class_without_the_tag_is_found() {
        var sources = Map.of("AccessSpec", "@Tag(\"X1\") @Tag(\"S3\")");

        assertThat(RuleCatalog.read(TWO_RULES, sources).complaints())
                .containsExactly("S3 names IntegrateSpec, which does not carry its tag");
    }

    @Test
    void a_row_without_a_class_is_found() {
        var sources = Map.of("AccessSpec", "@Tag(\"X1\")");

        assertThat(RuleCatalog.read("| X1 | Everything is allowed. | later | – |", sources)
                        .complaints())
                .containsExactly("X1 names no specification class");
    }

    private static Stream<String> ids(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number);
    }

    /** The sources of all tests but this module's, which only talks about the others'. */
    private static Map<String, String> testSources() {
        try (var modules = Files.list(Workspace.file(""))) {
            return modules.filter(module -> !module.endsWith("mdm-verify"))
                    .map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(RuleCatalogTest::sourcesIn)
                    .collect(Collectors.toMap(RuleCatalogTest::className, RuleCatalogTest::text, String::concat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sourcesIn(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        return Workspace.text(file.toString());
    }
}
