package dev.espalier.mdm.verify.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static dev.espalier.mdm.verify.architecture.Conditions.condition;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.security.Provider;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where the program's state comes from: not from the machine behind everybody's back, and not from statics. */
final class StateRules {

    private static final List<Room> WIRING = List.of(Room.CLI, Room.BENCHMARKS);

    /** Where a product or a test hands over its own clock or chance, the machine's is named as the default. */
    private static final List<String> HANDED_OVER = List.of("MdmBuilder", "IdSource", "JdbcStorage", "VirtualClock");

    private static final Set<String> AMBIENT = Set.of(
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.out",
            "java.lang.System.err",
            "java.time.InstantSource.system");

    private StateRules() {}

    static ArchRule timeAndChanceComeFromOutside(House house) {
        return classes()
                .that(house.inside())
                .and(not(house.in(WIRING)))
                .and(describe(
                        "do not name the default",
                        type -> !HANDED_OVER.contains(outermost(type).getSimpleName())))
                .should(condition(
                        "be handed the time, chance and the terminal",
                        type -> type.getAccessesFromSelf().stream()
                                .filter(access -> isAmbient(access.getTarget()))
                                .map(JavaAccess::getDescription)));
    }

    static ArchRule nothingStaticChanges(House house) {
        return classes()
                .that(house.inside())
                .should(condition(
                        "keep nothing static that changes",
                        type -> type.getFields().stream()
                                .filter(StateRules::changes)
                                .map(field -> field.getFullName() + " is static and can change")));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(StateRules::outermost).orElse(type);
    }

    private static boolean isAmbient(AccessTarget target) {
        var name = target.getOwner().getFullName() + "." + target.getName();
        return AMBIENT.contains(name)
                || name.startsWith("java.time.Clock.system")
                || name.startsWith("java.time.") && name.endsWith(".now") && takesNothing(target)
                || name.equals("java.util.Random.<init>") && takesNothing(target);
    }

    /** Asked for the time of a given clock, or seeded with a given number, the same calls are as good as any. */
    private static boolean takesNothing(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static boolean changes(JavaField field) {
        var modifiers = field.getModifiers();
        return modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && (!modifiers.contains(JavaModifier.FINAL) || holdsMutable(field.getRawType()));
    }

    /** A constant of type List or Map is taken to be unmodifiable, a named implementation is not; a provider only looks like a map. */
    private static boolean holdsMutable(JavaClass type) {
        return Stream.of(Collection.class, Map.class).anyMatch(type::isAssignableTo)
                        && !type.isInterface()
                        && !type.isAssignableTo(Provider.class)
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || Set.of("java.lang.StringBuilder", "java.lang.ThreadLocal").contains(type.getName());
    }
}
