package dev.espalier.mdm.verify.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.verify.Jdk;
import dev.espalier.mdm.verify.Workspace;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A product with a module descriptor of its own compiles, resolves and runs on the module path. */
final class ConsumerTest {

    private static final String MODULE = "com.example.school";
    private static final Path SOURCES = Workspace.file("mdm-verify/src/consumer/java");
    private static final Path CLASSES = Workspace.file("mdm-verify/target/consumer");
    private static final List<Path> PRODUCT = Workspace.productPath();
    private static final List<Path> MODULE_PATH =
            Stream.concat(PRODUCT.stream(), Stream.of(CLASSES)).toList();

    @BeforeAll
    static void the_product_compiles_without_a_warning() {
        var compiled = Jdk.compile(
                List.of("-p", Jdk.path(PRODUCT), "-cp", "", "-proc:none", "-d", CLASSES.toString()),
                List.of(SOURCES.resolve("module-info.java"), SOURCES.resolve("com/example/school/School.java")));

        assertThat(compiled).isEqualTo(new Jdk.Result(0, ""));
    }

    @Test
    void only_these_libraries_come_without_a_descriptor() {
        var boot = ModuleLayer.boot().configuration();
        var resolved = boot.resolveAndBind(
                ModuleFinder.of(MODULE_PATH.toArray(Path[]::new)), ModuleFinder.of(), Set.of(MODULE));

        var automatic = resolved.modules().stream()
                .map(ResolvedModule::reference)
                .map(reference -> reference.descriptor())
                .filter(ModuleDescriptor::isAutomatic)
                .map(ModuleDescriptor::name);
        assertThat(automatic).containsExactlyInAnyOrder("com.h2database", "org.jdbi.v3.core");
    }

    @Test
    void the_module_path_holds_no_contradiction() {
        var validated = Jdk.run(List.of("-p", Jdk.path(MODULE_PATH), "--validate-modules"));

        assertThat(validated.exitCode()).as(validated.output()).isZero();
    }

    @Test
    void the_product_opens_a_token_and_reads_its_devices() {
        var ran = Jdk.run(List.of("-p", Jdk.path(MODULE_PATH), "-m", MODULE + "/com.example.school.School"));

        assertThat(ran).isEqualTo(new Jdk.Result(0, """
                Riverside School, server Main: 25 devices read
                25 not assigned
                """));
    }
}
