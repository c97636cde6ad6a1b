package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.espalier.mdm.verify.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** How things may break, and that nothing is ever null by surprise. */
final class FailureRules {

    private static final Set<String> VAGUE =
            Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.Error", "java.lang.RuntimeException");

    private FailureRules() {}

    /** A nested exception is a jump within its class, and goes no further. */
    static ArchRule exceptionsLiveInFailure(House house) {
        return classes()
                .that(house.in(Room.PRODUCT))
                .and()
                .areTopLevelClasses()
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .resideInAPackage(house.folder(Room.FAILURE));
    }

    static ArchRule exceptionsAreOfOneFamily(House house) {
        return classes()
                .that(house.in(Room.FAILURE))
                .and()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(house.folder(Room.FAILURE) + ".MdmException");
    }

    static ArchRule nobodyThrowsVaguely(House house) {
        return classes()
                .that(house.in(Room.PRODUCT))
                .should(condition(
                        "declare and create only exceptions that say what broke",
                        type -> Stream.concat(vagueDeclarations(type), vagueCreations(type))));
    }

    static ArchRule packagesAreNullMarked(House house) {
        return classes()
                .that(house.inside())
                .and(describe(
                        "are not the benchmarks",
                        type -> house.roomOf(type)
                                .filter(Room.BENCHMARKS::equals)
                                .isEmpty()))
                .should(condition(
                        "lie in a package marked @NullMarked",
                        type -> Stream.of(type)
                                .filter(member ->
                                        !member.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                                .map(member -> member.getName() + " lies in an unmarked package")));
    }

    private static Stream<String> vagueDeclarations(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(unit -> unit.getExceptionTypes().stream().anyMatch(thrown -> VAGUE.contains(thrown.getName())))
                .map(JavaCodeUnit::getFullName)
                .map(name -> name + " declares a vague exception");
    }

    /** The constructor of an exception calls its parent's: that creates nothing. */
    private static Stream<String> vagueCreations(JavaClass type) {
        return type.getConstructorCallsFromSelf().stream()
                .filter(call -> VAGUE.contains(call.getTargetOwner().getName()))
                .filter(call -> !type.isAssignableTo(Throwable.class))
                .map(JavaAccess::getDescription);
    }
}
