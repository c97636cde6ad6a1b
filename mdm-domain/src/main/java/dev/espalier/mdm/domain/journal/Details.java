package dev.espalier.mdm.domain.journal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The particulars of an event, by name. They may hold names of people and can be erased; they never hold a secret.
 *
 * @param values text by name
 */
public record Details(Map<String, String> values) {

    /** Keeps a copy in order of the names. */
    public Details {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /**
     * No particulars.
     *
     * @return empty details
     */
    public static Details none() {
        return new Details(Map.of());
    }

    /**
     * These details and one more.
     *
     * @param name lower case words joined by underscores
     * @param value its text
     * @return the fuller details
     */
    public Details with(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Details(more);
    }

    /**
     * The one text that stands for these details, for storing and for the chain: a line per value.
     *
     * @return lines {@code name=value} in order of the names, backslash and line ends escaped
     */
    public String text() {
        return values.entrySet().stream()
                .map(entry -> escape(entry.getKey()) + "=" + escape(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text lines {@code name=value}
     * @return the details
     * @throws IllegalArgumentException if a line is not of that form
     */
    public static Details parse(String text) {
        var values = new TreeMap<String, String>();
        text.lines().forEach(line -> put(values, line));
        return new Details(values);
    }

    private static void put(Map<String, String> values, String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("A line of details has no equals sign.");
        }
        values.put(unescape(line.substring(0, equals)), unescape(line.substring(equals + 1)));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("=", "\\e");
    }

    private static String unescape(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c == '\\' && i + 1 < text.length() ? meant(text.charAt(++i)) : c);
        }
        return plain.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'e' -> '=';
            default -> escaped;
        };
    }
}
