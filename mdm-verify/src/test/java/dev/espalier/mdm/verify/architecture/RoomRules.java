package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.espalier.mdm.verify.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which room a class lives in, whom it may know there, and what kind of class it may be. */
final class RoomRules {

    private RoomRules() {}

    static ArchRule everyClassLivesInARoom(House house) {
        return classes()
                .that(house.inside())
                .should(condition(
                        "live in a room of the house",
                        type -> Stream.of(type)
                                .filter(stranger -> house.roomOf(stranger).isEmpty())
                                .map(stranger -> stranger.getName() + " lives in no room")));
    }

    static ArchRule roomsKnowOnlyTheirNeighbors(House house) {
        return classes()
                .that(house.in(Room.values()))
                .should(condition(
                        "know only their own room and its neighbors",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> leavesTheNeighborhood(house, dependency))
                                .map(Dependency::getDescription)));
    }

    static ArchRule useCasesAreFinal(House house) {
        return classes()
                .that(house.in(Room.APPLICATION))
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL);
    }

    static ArchRule edgesHoldOnlyContractsAndValues(House house) {
        return classes()
                .that(house.in(Room.API, Room.SPI))
                .should(condition(
                        "be interfaces, records, enums or values with their builders",
                        type -> Stream.of(type)
                                .filter(other -> !isContractOrValue(other))
                                .map(other -> other.getName() + " is none of them")));
    }

    private static boolean leavesTheNeighborhood(House house, Dependency dependency) {
        var from = house.roomOf(dependency.getOriginClass()).orElseThrow();
        var target = dependency.getTargetClass().getBaseComponentType();
        return house.holds(target) && house.roomOf(target).filter(from::mayKnow).isEmpty();
    }

    private static boolean isContractOrValue(JavaClass type) {
        return type.isInterface()
                || type.isRecord()
                || type.isEnum()
                || type.getEnclosingClass().isPresent()
                || type.getSimpleName().startsWith("Immutable")
                || type.getSimpleName().equals("package-info")
                || isValue(type);
    }

    /** A value is abstract, and the generated class beside it is its only implementation. */
    private static boolean isValue(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getSubclasses().stream()
                        .allMatch(
                                implementation -> implementation.getSimpleName().startsWith("Immutable"));
    }
}
