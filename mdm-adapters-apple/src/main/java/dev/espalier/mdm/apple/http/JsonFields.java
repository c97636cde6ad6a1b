package dev.espalier.mdm.apple.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Some members of a JSON object, read without expectations: what is absent, null or of another kind comes out as absent,
 * the last of two equal names counts, and a switch may be written as a text.
 */
public final class JsonFields {
    private static final int MOST_ELEMENTS = 1000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    /** Takes a member if it is wanted; the parser stands at its value. */
    public void take(String name, JsonParser value, Set<String> wanted) {
        if (!wanted.contains(name)) {
            return;
        }
        texts.remove(name);
        lists.remove(name);
        if (value.currentToken() == JsonToken.START_ARRAY) {
            lists.put(name, list(value));
        } else if (isText(value)) {
            texts.put(name, text(value).strip());
        }
    }

    private static List<String> list(JsonParser array) {
        var list = new ArrayList<String>();
        Json.elements(array, element -> {
            if (isText(element) && list.size() < MOST_ELEMENTS) {
                list.add(text(element));
            }
        });
        return List.copyOf(list);
    }

    /** Without the character zero, which PostgreSQL cannot keep. */
    private static String text(JsonParser value) {
        return value.getString().replace("\u0000", "");
    }

    private static boolean isText(JsonParser value) {
        return value.currentToken().isScalarValue() && value.currentToken() != JsonToken.VALUE_NULL;
    }

    /** A text, cut to a number of characters; empty if there is none. */
    public String text(String name, int most) {
        String text = texts.getOrDefault(name, "");
        return text.substring(0, Math.min(most, text.length()));
    }

    /** A text, cut to a number of characters, if there is one that is not empty. */
    public Optional<String> optional(String name, int most) {
        return Optional.of(text(name, most)).filter(text -> !text.isEmpty());
    }

    /** A point in time. */
    public Optional<Instant> time(String name) {
        return AppleTime.parse(texts.getOrDefault(name, ""));
    }

    /** A switch, or what holds without it. */
    public boolean flag(String name, boolean otherwise) {
        String text = texts.getOrDefault(name, "");
        return otherwise ? !text.equalsIgnoreCase("false") : text.equalsIgnoreCase("true");
    }

    /** A whole number. */
    public OptionalLong number(String name) {
        String text = texts.getOrDefault(name, "");
        return text.matches("-?[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** A list of texts; empty if there is none. */
    public List<String> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** Whether none of the wanted members was there. */
    public boolean isEmpty() {
        return texts.isEmpty() && lists.isEmpty();
    }
}
