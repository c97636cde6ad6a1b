package dev.espalier.mdm.verify.architecture;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The concepts and what each one builds on, directly; whatever those build on may be used too. */
final class Concepts {

    private static final Map<String, Set<String>> BUILDS_ON = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("location", Set.of("shared")),
            Map.entry("access", Set.of("location")),
            Map.entry("journal", Set.of("access")),
            Map.entry("credential", Set.of("journal")),
            Map.entry("people", Set.of("journal")),
            Map.entry("inventory", Set.of("journal")),
            Map.entry("push", Set.of("credential")),
            Map.entry("server", Set.of("credential")),
            Map.entry("content", Set.of("credential")),
            Map.entry("device", Set.of("server")),
            Map.entry("roster", Set.of("server", "people")),
            Map.entry("invite", Set.of("content", "people")),
            Map.entry("license", Set.of("invite", "inventory")),
            Map.entry("schedule", Set.of("push", "device", "roster", "license")),
            Map.entry("health", Set.of("schedule")));

    private Concepts() {}

    static boolean isKnown(String concept) {
        return BUILDS_ON.containsKey(concept);
    }

    static boolean mayUse(String concept, String other) {
        return concept.equals(other) || foundationsOf(concept).contains(other);
    }

    private static Set<String> foundationsOf(String concept) {
        return BUILDS_ON.getOrDefault(concept, Set.of()).stream()
                .flatMap(below -> Stream.concat(Stream.of(below), foundationsOf(below).stream()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
