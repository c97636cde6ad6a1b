package dev.espalier.mdm.simulator.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which steps there are, and under which method and path. */
final class ControlTable {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /**
     * One step.
     *
     * @param method HTTP method
     * @param template path with names in braces
     * @param meaning what it does
     * @param pattern the template as a pattern
     * @param step who does it
     */
    record Entry(String method, String template, String meaning, Pattern pattern, Step step) {}

    private final List<Entry> entries = new ArrayList<>();

    ControlTable add(String line, String meaning, Step step) {
        var words = line.split(" ");
        var pattern = Pattern.compile(PLACEHOLDER.matcher(words[1]).replaceAll("(?<$1>[^/]+)"));
        entries.add(new Entry(words[0], words[1], meaning, pattern, step));
        return this;
    }

    Optional<Entry> find(String method, String path) {
        return entries.stream()
                .filter(entry -> entry.method().equals(method)
                        && entry.pattern().matcher(path).matches())
                .findFirst();
    }

    /** One line per step, for people who look with a browser. */
    String listing() {
        var text = new StringBuilder("The control interface of the simulated Apple.\n\n");
        entries.forEach(entry ->
                text.append(String.format("%-6s %-63s %s%n", entry.method(), entry.template(), entry.meaning())));
        return text.toString();
    }
}
