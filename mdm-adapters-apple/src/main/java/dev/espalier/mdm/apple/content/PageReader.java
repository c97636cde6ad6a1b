package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.Json;
import dev.espalier.mdm.apple.http.JsonFields;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What all pages have in common: where they stand in their list (Apple: Using paginated endpoints), and lists of records
 * of which one that cannot be read spoils nothing else.
 */
public final class PageReader {
    private static final Set<String> MEMBERS = Set.of("currentPageIndex", "nextPageIndex", "totalPages", "versionId");
    private static final int LONGEST_VERSION = 250;

    private final int asked;
    private final JsonFields fields = new JsonFields();
    private boolean broken;
    private boolean listed;

    /** A page that was asked for by this number. */
    public PageReader(int asked) {
        this.asked = asked;
    }

    /** Takes a member that is no list. */
    public void take(String name, JsonParser value) {
        fields.take(name, value, MEMBERS);
    }

    /** Takes a list of records; what is there instead of a list makes the page useless. */
    public void list(JsonParser value, Consumer<JsonParser> element) {
        if (value.currentToken() == JsonToken.START_ARRAY) {
            listed = true;
            Json.elements(value, element);
        } else {
            broken = broken || value.currentToken() != JsonToken.VALUE_NULL;
        }
    }

    /** The cut, if the page can be what was asked for. */
    public Cut toDomain(ContentExchange exchange) {
        if (broken || !(listed || !fields.isEmpty())) {
            throw exchange.unusable("it is no page");
        }
        if (fields.number("currentPageIndex").orElse(asked) != asked) {
            throw exchange.unusable("it is another page than the one asked for");
        }
        long next = fields.number("nextPageIndex").orElse(asked + 1L);
        if (next <= asked) {
            throw exchange.unusable("the next page comes before it");
        }
        boolean more = fields.number("nextPageIndex").isPresent();
        long atLeast = asked + (more ? 2L : 1L);
        long pages = Math.max(atLeast, fields.number("totalPages").orElse(0));
        return new Cut(asked, more, (int) Math.min(pages, Integer.MAX_VALUE), version());
    }

    /** Where a page stands in its list, and the version of the list. */
    public record Cut(int index, boolean more, int pages, String version) {}

    /** A version that could not be given back whole counts as none. */
    private String version() {
        String version = fields.text("versionId", LONGEST_VERSION + 1);
        return version.length() > LONGEST_VERSION ? "" : version;
    }
}
