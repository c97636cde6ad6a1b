package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.espalier.mdm.verify.architecture.Conditions.condition;
import static dev.espalier.mdm.verify.architecture.Conditions.isVisible;
import static dev.espalier.mdm.verify.architecture.Conditions.typesShownBy;
import static dev.espalier.mdm.verify.architecture.Conditions.visibleMembers;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What has to stay out of sight: generated classes, rows of a table, and the words on the wire. */
final class VisibilityRules {

    private VisibilityRules() {}

    static ArchRule generatedClassesStayHidden(House house) {
        return classes()
                .that(house.inside())
                .and()
                .haveSimpleNameStartingWith("Immutable")
                .and()
                .areTopLevelClasses()
                .should()
                .bePackagePrivate();
    }

    static ArchRule signaturesShowNoGeneratedClass(House house) {
        return classes()
                .that(house.inside())
                .should(condition(
                        "show values, never the classes generated for them",
                        type -> shown(type, VisibilityRules::isGenerated)));
    }

    static ArchRule wireAndRowTypesStayInTheirPackage(House house) {
        return classes()
                .that(house.in(Room.APPLE, Room.JDBC, Room.SIMULATOR))
                .and(DescribedPredicate.describe("are wire or row types", VisibilityRules::isWireOrRow))
                .should()
                .notHaveModifier(PUBLIC);
    }

    private static Stream<String> shown(JavaClass type, Predicate<JavaClass> hidden) {
        if (!isVisible(type) || isGenerated(type)) {
            return Stream.empty();
        }
        return visibleMembers(type)
                .flatMap(member -> typesShownBy(member).stream()
                        .filter(hidden)
                        .map(generated -> member.getFullName() + " shows " + generated.getName()));
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().startsWith("Immutable")
                || type.getEnclosingClass().map(VisibilityRules::isGenerated).orElse(false);
    }

    private static boolean isWireOrRow(JavaClass type) {
        return type.getSimpleName().matches(".+(Row|Wire)");
    }
}
