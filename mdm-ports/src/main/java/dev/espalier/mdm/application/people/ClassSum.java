package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.people.ClassPart;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.SchoolClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Adds up what several lines say about classes; what none of them says is as it was before. */
record ClassSum(Map<ClassId, SchoolClass> before) {

    Collection<SchoolClass> of(List<ClassPart> parts) {
        var sum = new TreeMap<ClassId, SchoolClass>();
        parts.forEach(part -> sum.put(part.id(), with(part, sum)));
        return sum.values();
    }

    /** Of teachers only those that the lines name: the store adds them to what earlier pages said. */
    private SchoolClass with(ClassPart part, Map<ClassId, SchoolClass> sum) {
        var sofar = Optional.ofNullable(sum.get(part.id()));
        var known = sofar.or(() -> Optional.ofNullable(before.get(part.id())));
        var about = part.about();
        return SchoolClass.builder()
                .id(part.id())
                .label(about.label()
                        .or(() -> known.map(SchoolClass::label))
                        .orElse(part.id().value()))
                .location(about.location().or(() -> known.flatMap(SchoolClass::location)))
                .addAllTeachers(part.teachers())
                .addAllTeachers(sofar.map(SchoolClass::teachers).orElse(Set.of()))
                .build();
    }
}
