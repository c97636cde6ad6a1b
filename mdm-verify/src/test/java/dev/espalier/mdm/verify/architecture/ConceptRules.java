package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.espalier.mdm.verify.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** One word, the same package in every room, and one direction in which the words build on each other. */
final class ConceptRules {

    private ConceptRules() {}

    static ArchRule conceptsBuildOnTheirFoundations(House house) {
        return classes()
                .that(house.in(Room.DOMAIN, Room.API, Room.SPI))
                .should(condition(
                        "use only the concepts that theirs builds on",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> leaves(house, dependency, Concepts::mayUse))
                                .map(Dependency::getDescription)));
    }

    static ArchRule useCasesDoNotMeetOtherConcepts(House house) {
        return classes()
                .that(house.in(Room.APPLICATION))
                .should(condition(
                        "leave the use cases of other concepts alone",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> leaves(house, dependency, String::equals))
                                .map(Dependency::getDescription)));
    }

    /** Each room is sliced by itself: over all of them at once, use cases would close circles that nobody drew. */
    static ArchRule conceptsOfARoomAreFreeOfCycles(House house) {
        return Stream.of(Room.values())
                .map(room -> slices().matching(house.folder(room) + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .reduce((one, other) -> CompositeArchRule.of(one).and(other))
                .orElseThrow();
    }

    private static boolean leaves(House house, Dependency dependency, BiPredicate<String, String> allowed) {
        var origin = dependency.getOriginClass();
        var target = dependency.getTargetClass().getBaseComponentType();
        var concept = house.conceptOf(origin).filter(Concepts::isKnown);
        var other = house.conceptOf(target).filter(Concepts::isKnown);
        return house.roomOf(origin).equals(house.roomOf(target))
                && concept.isPresent()
                && other.isPresent()
                && !allowed.test(concept.get(), other.get());
    }
}
