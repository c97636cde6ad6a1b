package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The house below one base package: the product's own, or a small one that was built to break a rule. */
record House(String base) {

    static final House OURS = new House("dev.espalier.mdm");

    String folder(Room room) {
        return base + "." + room.folder();
    }

    boolean holds(JavaClass type) {
        return isWithin(base, type.getPackageName());
    }

    Optional<Room> roomOf(JavaClass type) {
        return Stream.of(Room.values())
                .filter(room -> isWithin(folder(room), type.getPackageName()))
                .findFirst();
    }

    /** The concept word of a class: the package below its room, if it lies in one. */
    Optional<String> conceptOf(JavaClass type) {
        return roomOf(type)
                .map(this::folder)
                .filter(folder -> type.getPackageName().length() > folder.length())
                .map(folder -> type.getPackageName().substring(folder.length() + 1))
                .map(rest -> rest.split("\\.")[0]);
    }

    DescribedPredicate<JavaClass> in(Room... rooms) {
        return in(List.of(rooms));
    }

    DescribedPredicate<JavaClass> in(Collection<Room> rooms) {
        return describe(
                "live in " + rooms, type -> roomOf(type).filter(rooms::contains).isPresent());
    }

    DescribedPredicate<JavaClass> inside() {
        return describe("live below " + base, this::holds);
    }

    /** What consumers can reach: the adapters and the simulator show their top package, the use cases nothing. */
    boolean exports(JavaClass type) {
        return roomOf(type)
                .map(room -> switch (room) {
                    case DOMAIN -> !conceptOf(type).equals(Optional.of("internal"));
                    case API, SPI, FAILURE, SDK, TESTKIT -> true;
                    case APPLE, JDBC, MAIL, SIMULATOR -> conceptOf(type).isEmpty();
                    case APPLICATION, CLI, BENCHMARKS -> false;
                })
                .orElse(false);
    }

    private static boolean isWithin(String folder, String packageName) {
        return packageName.equals(folder) || packageName.startsWith(folder + ".");
    }
}
