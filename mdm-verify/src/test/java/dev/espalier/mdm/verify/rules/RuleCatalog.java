package dev.espalier.mdm.verify.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules as the documentation lists them, set against the specifications that carry their ids.
 *
 * @param rows per rule id, the specification classes that the documentation names
 * @param tags per rule id, the test classes that carry it
 */
record RuleCatalog(Map<String, Set<String>> rows, Map<String, Set<String>> tags) {

    private static final Pattern ROW =
            Pattern.compile("^\\| *([A-Z]\\d+) *\\|[^|]*\\|([^|]*)\\|.*$", Pattern.MULTILINE);
    private static final Pattern CLASS = Pattern.compile("`(\\w+)`");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]\\d+)\"\\)");

    /** Reads the table of the documentation, and test sources by the name of their class. */
    static RuleCatalog read(String documentation, Map<String, String> testSources) {
        return new RuleCatalog(rowsOf(documentation), tagsOf(testSources));
    }

    /** What does not fit together, in sentences; empty when all is well. */
    List<String> complaints() {
        return Stream.of(rowsWithoutSpecification(), tagsWithoutRow(), namesThatCarryNoTag())
                .flatMap(complaint -> complaint)
                .toList();
    }

    private Stream<String> rowsWithoutSpecification() {
        return rows.keySet().stream()
                .filter(id -> !tags.containsKey(id))
                .map(id -> id + " is documented, but no specification is tagged with it");
    }

    private Stream<String> tagsWithoutRow() {
        return tags.keySet().stream()
                .filter(id -> !rows.containsKey(id))
                .map(id -> id + " is tagged in " + tags.get(id) + ", but not documented");
    }

    private Stream<String> namesThatCarryNoTag() {
        return rows.entrySet().stream().flatMap(row -> unfounded(row.getKey(), row.getValue()));
    }

    private Stream<String> unfounded(String id, Set<String> named) {
        var tagged = tags.getOrDefault(id, Set.of());
        return named.isEmpty()
                ? Stream.of(id + " names no specification class")
                : named.stream()
                        .filter(name -> !tagged.contains(name))
                        .map(name -> id + " names " + name + ", which does not carry its tag");
    }

    private static Map<String, Set<String>> rowsOf(String documentation) {
        return ROW.matcher(documentation)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> firstGroups(CLASS, row.group(2)),
                        RuleCatalog::union,
                        TreeMap::new));
    }

    private static Map<String, Set<String>> tagsOf(Map<String, String> testSources) {
        var tags = new TreeMap<String, Set<String>>();
        testSources.forEach((name, source) ->
                firstGroups(TAG, source).forEach(id -> tags.merge(id, Set.of(name), RuleCatalog::union)));
        return tags;
    }

    private static Set<String> firstGroups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
