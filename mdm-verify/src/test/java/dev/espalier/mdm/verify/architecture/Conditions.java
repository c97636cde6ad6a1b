package dev.espalier.mdm.verify.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules share: a condition made of the sentences that tell what is wrong, and what a signature shows. */
final class Conditions {

    private static final Set<JavaModifier> VISIBLE = Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED);

    private Conditions() {}

    /** Each class is fine for which no sentence is found. */
    static ArchCondition<JavaClass> condition(String wanted, Function<JavaClass, Stream<String>> complaints) {
        return new ArchCondition<>(wanted) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                complaints
                        .apply(type)
                        .map(complaint -> SimpleConditionEvent.violated(type, complaint))
                        .forEach(events::add);
            }
        };
    }

    static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(Conditions::isVisible).orElse(true);
    }

    static Stream<JavaMember> visibleMembers(JavaClass type) {
        return type.getMembers().stream().filter(member -> isVisible(member.getModifiers()));
    }

    /** Every type a caller meets when using this member, type arguments included. */
    static Set<JavaClass> typesShownBy(JavaMember member) {
        return declaredTypes(member)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .map(JavaClass::getBaseComponentType)
                .collect(Collectors.toSet());
    }

    private static Stream<JavaType> declaredTypes(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.concat(
                    Stream.of(unit.getReturnType()),
                    Stream.concat(unit.getParameterTypes().stream(), unit.getExceptionTypes().stream()));
        }
        return Stream.of(((JavaField) member).getType());
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.stream().anyMatch(VISIBLE::contains) && !modifiers.contains(JavaModifier.SYNTHETIC);
    }
}
