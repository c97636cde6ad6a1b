package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.espalier.mdm.verify.architecture.Conditions.condition;
import static dev.espalier.mdm.verify.architecture.Conditions.isVisible;
import static dev.espalier.mdm.verify.architecture.Conditions.typesShownBy;
import static dev.espalier.mdm.verify.architecture.Conditions.visibleMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Other people's code: where it may be used, and that nobody sees it from outside. */
final class LibraryRules {

    private static final Set<String> JDK_WITHOUT_IO = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.net",
            "java.nio",
            "java.nio.charset",
            "java.security",
            "java.security.cert",
            "java.text",
            "java.time",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "javax.crypto",
            "javax.crypto.spec",
            "javax.security.auth.x500");

    private static final Set<String> IO_IN_MEMORY = Set.of(
            "java.io.ByteArrayInputStream",
            "java.io.ByteArrayOutputStream",
            "java.io.StringReader",
            "java.io.StringWriter");

    private LibraryRules() {}

    static ArchRule librariesStayInTheirRoom(House house) {
        return classes()
                .that(house.in(Room.values()))
                .should(condition(
                        "use only the libraries of their room",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> bringsAForeignLibrary(house, dependency))
                                .map(Dependency::getDescription)));
    }

    static ArchRule theDomainNeedsNothing(House house) {
        return classes()
                .that(house.in(Room.DOMAIN))
                .should()
                .onlyDependOnClassesThat(
                        describe("neither read nor write outside memory", type -> isPure(house, type)));
    }

    static ArchRule exportedSignaturesShowNoLibrary(House house) {
        var exported = DescribedPredicate.<JavaClass>describe("are exported", house::exports);
        return classes()
                .that(exported)
                .and(describe(
                        "do not belong to the testkit",
                        type -> house.roomOf(type).filter(Room.TESTKIT::equals).isEmpty()))
                .should(condition("show only our types and the JDK's", type -> foreignTypesShownBy(house, type)));
    }

    private static boolean isPure(House house, JavaClass type) {
        return type.isPrimitive()
                || house.roomOf(type).filter(Room.DOMAIN::equals).isPresent()
                || JDK_WITHOUT_IO.contains(type.getPackageName())
                || IO_IN_MEMORY.contains(type.getName())
                || Room.DOMAIN.mayUse(type.getName());
    }

    private static boolean bringsAForeignLibrary(House house, Dependency dependency) {
        var target = dependency.getTargetClass().getBaseComponentType();
        var room = house.roomOf(dependency.getOriginClass()).orElseThrow();
        return isForeign(house, target) && !room.mayUse(target.getName());
    }

    private static Stream<String> foreignTypesShownBy(House house, JavaClass type) {
        if (!isVisible(type)) {
            return Stream.empty();
        }
        return visibleMembers(type)
                .flatMap(member -> typesShownBy(member).stream()
                        .filter(shown -> isForeign(house, shown))
                        .map(shown -> member.getFullName() + " shows " + shown.getName()));
    }

    private static boolean isForeign(House house, JavaClass type) {
        return !type.isPrimitive()
                && !house.holds(type)
                && !type.getPackageName().startsWith("java.")
                && !type.getPackageName().startsWith("javax.");
    }
}
