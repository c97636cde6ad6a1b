package dev.espalier.mdm.verify.descriptors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.verify.Workspace;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each module exports and opens exactly what is meant to be seen. */
final class DescriptorsTest {

    private static final String BASE = "dev.espalier.mdm.";
    private static final Set<String> PICOCLI = Set.of("info.picocli");

    private static final Map<String, Door> EXPECTED = Map.of(
            "domain",
            door(
                    packages(
                            "domain",
                            "access",
                            "content",
                            "credential",
                            "device",
                            "health",
                            "inventory",
                            "invite",
                            "journal",
                            "license",
                            "location",
                            "people",
                            "server",
                            "shared"),
                    Map.of()),
            "ports",
            door(
                    Set.of(
                            "api",
                            "api.content",
                            "api.device",
                            "api.health",
                            "api.inventory",
                            "api.invite",
                            "api.journal",
                            "api.license",
                            "api.location",
                            "api.people",
                            "api.server",
                            "failure",
                            "sdk",
                            "spi",
                            "spi.content",
                            "spi.device",
                            "spi.inventory",
                            "spi.invite",
                            "spi.journal",
                            "spi.license",
                            "spi.location",
                            "spi.people",
                            "spi.server"),
                    Map.of()),
            "apple",
            door(Set.of("apple"), Map.of()),
            "jdbc",
            door(Set.of("jdbc"), Map.of()),
            "mail",
            door(Set.of("mail"), Map.of()),
            "simulator",
            door(Set.of("simulator"), Map.of()),
            "cli",
            door(
                    Set.of(),
                    opened(
                            PICOCLI,
                            "cli",
                            "cli.content",
                            "cli.device",
                            "cli.health",
                            "cli.inventory",
                            "cli.invite",
                            "cli.journal",
                            "cli.license",
                            "cli.location",
                            "cli.people",
                            "cli.server",
                            "cli.shared")),
            "benchmarks",
            door(Set.of(), Map.of()));

    private static final List<String> MODULES =
            EXPECTED.keySet().stream().sorted().toList();

    private static final Map<String, ModuleDescriptor> FOUND =
            ModuleFinder.of(Workspace.modules().toArray(Path[]::new)).findAll().stream()
                    .map(ModuleReference::descriptor)
                    .filter(module -> !module.isAutomatic())
                    .collect(Collectors.toMap(ModuleDescriptor::name, module -> module));

    @ParameterizedTest
    @FieldSource("MODULES")
    void a_module_shows_what_is_meant_to_be_seen_and_nothing_else(String module) {
        assertThat(Door.of(FOUND.get(BASE + module))).isEqualTo(EXPECTED.get(module));
    }

    @Test
    void every_module_but_the_testkit_has_a_descriptor() {
        assertThat(FOUND.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        MODULES.stream().map(BASE::concat).toList());
    }

    @Test
    void the_domain_needs_nothing_at_run_time() {
        var needed = FOUND.get(BASE + "domain").requires().stream()
                .filter(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name);

        assertThat(needed).containsExactly("java.base");
    }

    @Test
    void one_package_too_many_is_noticed() {
        var meant = ModuleDescriptor.newModule("m").exports("m.api").build();
        var more = ModuleDescriptor.newModule("m")
                .exports("m.api")
                .exports("m.hidden")
                .build();
        var toFriends = ModuleDescriptor.newModule("m")
                .exports("m.api")
                .exports("m.hidden", Set.of("friend"))
                .build();
        var open = ModuleDescriptor.newModule("m")
                .exports("m.api")
                .opens("m.hidden", Set.of("friend"))
                .build();

        assertThat(List.of(more, toFriends, open))
                .allSatisfy(module -> assertThat(Door.of(module)).isNotEqualTo(Door.of(meant)));
    }

    private static Door door(Set<String> exports, Map<String, Set<String>> opens) {
        return new Door(exports.stream().map(BASE::concat).collect(Collectors.toSet()), opens);
    }

    private static Set<String> packages(String room, String... concepts) {
        return Set.of(concepts).stream().map(concept -> room + "." + concept).collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> opened(Set<String> to, String... packages) {
        return Set.of(packages).stream().collect(Collectors.toMap(BASE::concat, name -> to));
    }
}
