package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {

    private static JsonFields read(String json) {
        return Json.fields(json.getBytes(StandardCharsets.UTF_8), Set.of("a", "b", "c"));
    }

    @Test
    void texts_numbers_and_switches_are_read_whatever_their_kind() {
        var fields = read("{\"a\":\" x \",\"b\":-1,\"c\":true}");

        assertThat(fields.text("a", 10)).isEqualTo("x");
        assertThat(fields.text("b", 10)).isEqualTo("-1");
        assertThat(fields.number("b")).hasValue(-1);
        assertThat(fields.flag("c", false)).isTrue();
        assertThat(read("{\"c\":\"TRUE\"}").flag("c", false)).isTrue();
        assertThat(read("{\"c\":\"false\"}").flag("c", true)).isFalse();
    }

    @Test
    void what_is_absent_null_or_of_another_kind_is_absent() {
        var fields = read("{\"a\":null,\"b\":{\"a\":\"inner\"},\"z\":\"unknown\"}");

        assertThat(fields.isEmpty()).isTrue();
        assertThat(fields.optional("a", 10)).isEmpty();
        assertThat(fields.text("b", 10)).isEmpty();
        assertThat(fields.list("c")).isEmpty();
        assertThat(fields.number("c")).isEmpty();
        assertThat(fields.time("c")).isEmpty();
        assertThat(fields.flag("c", true)).isTrue();
    }

    @Test
    void a_character_that_no_database_may_hold_is_left_out() {
        var fields = read("{\"a\":\"i\\u0000Pad\",\"b\":[\"\\u0000x\"]}");

        assertThat(fields.text("a", 10)).isEqualTo("iPad");
        assertThat(fields.list("b")).containsExactly("x");
    }

    @Test
    void the_last_of_two_equal_names_counts() {
        assertThat(read("{\"a\":\"first\",\"a\":\"second\"}").text("a", 10)).isEqualTo("second");
        assertThat(read("{\"a\":\"first\",\"a\":null}").isEmpty()).isTrue();
        assertThat(read("{\"a\":[\"x\"],\"a\":\"y\"}").list("a")).isEmpty();
    }

    @Test
    void a_list_keeps_its_texts_and_drops_the_rest() {
        assertThat(read("{\"a\":[\"x\",1,null,[\"y\"],{\"b\":2},\"z\"]}").list("a"))
                .containsExactly("x", "1", "z");
    }

    @Test
    void a_text_is_cut_where_it_is_too_long() {
        assertThat(read("{\"a\":\"abcdef\"}").text("a", 3)).isEqualTo("abc");
    }

    @Test
    void an_unknown_member_of_ten_million_characters_is_skipped() {
        String huge = "x".repeat(10_000_000);

        assertThat(read("{\"z\":\"" + huge + "\",\"a\":\"kept\"}").text("a", 10))
                .isEqualTo("kept");
    }

    @Test
    void a_wanted_member_of_ten_million_characters_is_emptied() {
        String huge = "x".repeat(10_000_000);
        var fields = read("{\"a\":\"" + huge + "\",\"b\":\"kept\"}");

        assertThat(fields.text("a", Integer.MAX_VALUE)).isEmpty();
        assertThat(fields.text("b", 10)).isEqualTo("kept");
    }

    @Test
    void a_document_without_a_bottom_is_refused() {
        assertThatThrownBy(() -> read("{\"z\":" + "[".repeat(100_000))).isInstanceOf(JacksonException.class);
    }

    @Property
    void bytes_of_any_kind_are_read_or_refused(@ForAll byte[] bytes) {
        var failure = catchThrowable(() -> Json.fields(bytes, Set.of("a")));

        assertThat(Stream.ofNullable(failure))
                .allSatisfy(thrown -> assertThat(thrown).isInstanceOf(JacksonException.class));
    }

    @Property
    void any_text_survives_writing_and_reading(@ForAll String text) {
        byte[] written = Json.object(body -> body.writeStringProperty("a", text));
        String expected = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("\u0000", "")
                .strip();

        assertThat(Json.fields(written, Set.of("a")).text("a", 1_000_000)).isEqualTo(expected);
    }
}
