package dev.espalier.mdm.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.espalier.mdm.verify.Workspace;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The layout of the code keeps its promises, and each promise is one that can be broken. */
final class ArchitectureTest {

    private static final List<HouseRule> RULES = HouseRule.ALL;

    /** JMH writes classes of its own beside the benchmarks. */
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importLocations(
                    Workspace.modules().stream().map(ArchitectureTest::location).toList());

    private static final Map<Room, Integer> FEWEST_CLASSES = Map.ofEntries(
            Map.entry(Room.DOMAIN, 80),
            Map.entry(Room.FAILURE, 6),
            Map.entry(Room.API, 15),
            Map.entry(Room.SPI, 20),
            Map.entry(Room.APPLICATION, 15),
            Map.entry(Room.SDK, 3),
            Map.entry(Room.APPLE, 20),
            Map.entry(Room.JDBC, 20),
            Map.entry(Room.MAIL, 5),
            Map.entry(Room.SIMULATOR, 20),
            Map.entry(Room.TESTKIT, 20),
            Map.entry(Room.CLI, 2),
            Map.entry(Room.BENCHMARKS, 5));

    @ParameterizedTest
    @FieldSource("RULES")
    void the_house_keeps_its_promise(HouseRule rule) {
        rule.promise().apply(House.OURS).check(OURS);
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void a_house_built_to_break_the_promise_is_caught(HouseRule rule) {
        var house = rule.offenders();
        var built = new ClassFileImporter().importPackages(house.base());

        var complaints =
                rule.promise().apply(house).evaluate(built).getFailureReport().getDetails();

        assertThat(complaints)
                .as("nothing but the offenders is complained about")
                .allSatisfy(complaint -> assertThat(complaint).contains("Offender"));
        assertThat(offendersIn(built))
                .isNotEmpty()
                .allSatisfy(offender -> assertThat(complaints)
                        .anySatisfy(complaint -> assertThat(complaint).contains(offender)));
    }

    @ParameterizedTest
    @EnumSource(Room.class)
    void every_room_was_really_looked_at(Room room) {
        assertThat(OURS.that(House.OURS.in(room))).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES.get(room));
    }

    @Test
    void every_offending_house_belongs_to_a_promise() {
        var built = new ClassFileImporter()
                .importPackages("dev.espalier.mdm.verify.offenders").stream()
                        .map(type -> type.getPackageName().split("\\.")[5])
                        .collect(Collectors.toSet());

        assertThat(built)
                .containsExactlyInAnyOrderElementsOf(
                        RULES.stream().map(HouseRule::key).toList());
    }

    private static List<String> offendersIn(JavaClasses house) {
        return house.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getName)
                .filter(name -> name.contains(".Offender") || name.contains(".ImmutableOffender"))
                .toList();
    }

    /** A build that packages puts jars on the class path, one that only compiles puts folders there. */
    private static Location location(Path module) {
        return Location.of(Files.isDirectory(module) ? module.toUri() : URI.create("jar:" + module.toUri() + "!/"));
    }
}
