package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LongTextsTest {
    private static final String LONG = "\\\"\\\\".repeat(LongTexts.LONGEST / 4 + 1);

    private static String emptied(String document) {
        return new String(LongTexts.emptied(document.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void a_document_without_long_texts_stays_the_very_same() {
        byte[] document = ("{\"a\":[" + "\"b\",".repeat(LongTexts.LONGEST) + "0]}").getBytes(StandardCharsets.UTF_8);

        assertThat(LongTexts.emptied(document)).isSameAs(document);
    }

    @Test
    void a_text_of_the_longest_length_is_kept_and_a_longer_one_emptied() {
        String longest = "x".repeat(LongTexts.LONGEST - 1);

        assertThat(emptied("[\"" + longest + "\"]")).isEqualTo("[\"" + longest + "\"]");
        assertThat(emptied("[\"" + longest + "x\"]")).isEqualTo("[\"\"]");
    }

    @Test
    void a_long_text_that_never_ends_leaves_a_broken_document() {
        assertThat(emptied("{\"a\":\"" + LONG)).isEqualTo("{\"a\":\"");
        assertThat(emptied("{\"a\":\"" + LONG + "\\")).isEqualTo("{\"a\":\"");
    }

    /** Quotes and backslashes inside of texts do not end them. */
    @Property(tries = 50)
    void all_others_stay_as_they_are(@ForAll @NotEmpty @Size(max = 5) List<String> texts) {
        String before = texts.stream().map(LongTextsTest::literal).collect(Collectors.joining(","));
        String after = literal(texts.get(0));

        assertThat(emptied("[" + before + ",\"" + LONG + "\"," + after + "]"))
                .isEqualTo("[" + before + ",\"\"," + after + "]");
    }

    private static String literal(String text) {
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return "\"" + valid.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
