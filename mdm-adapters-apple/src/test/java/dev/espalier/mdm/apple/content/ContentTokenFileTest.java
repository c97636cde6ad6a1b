package dev.espalier.mdm.apple.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.content.ContentReading;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.ContentToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of content tokens, and files that are none. */
class ContentTokenFileTest {
    private final ContentTokenFiles desk = new ContentTokenFiles();

    private ContentToken opened(String file) {
        return desk.read(bytes(file)).match(token -> token, no -> {
            throw new AssertionError(no);
        });
    }

    private String refusal(byte[] file) {
        return desk.read(file).match(token -> "opened", no -> no.code());
    }

    private String refusal(String file) {
        return refusal(bytes(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wrapped(String end) {
        return ContentTokens.BEARER.replaceAll("(.{40})", "$1" + end) + end;
    }

    @Test
    void a_file_as_the_portal_gives_it_is_opened() {
        var token = opened(ContentTokens.BEARER);

        assertThat(token.bearer().reveal()).isEqualTo(ContentTokens.BEARER);
        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2027-11-20T09:15:42Z"));
        assertThat(token.organization()).contains("Northwind Schools");
        assertThat(token.toString()).doesNotContain(ContentTokens.BEARER, ContentTokens.INNER);
    }

    @Test
    void a_byte_order_mark_blanks_and_line_breaks_are_no_part_of_the_token() {
        for (String file : new String[] {
            "\uFEFF" + ContentTokens.BEARER,
            " \t" + ContentTokens.BEARER + "\r\n",
            wrapped("\n"),
            wrapped("\r\n"),
            "\uFEFF\r\n" + wrapped("\r\n ")
        }) {
            assertThat(opened(file).bearer().reveal()).isEqualTo(ContentTokens.BEARER);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2027-11-20T09:15:42+0000, 2027-11-20T09:15:42Z",
        "2027-11-20T09:15:42-0700, 2027-11-20T16:15:42Z",
        "2027-11-20T09:15:42Z, 2027-11-20T09:15:42Z",
        "2027-11-20T09:15:42+01:00, 2027-11-20T08:15:42Z",
        "2027-11-20T09:15:42+01, 2027-11-20T08:15:42Z",
        "2027-11-20T09:15:42.123+0000, 2027-11-20T09:15:42.123Z",
        "2027-11-20T09:15:42.123Z, 2027-11-20T09:15:42.123Z"
    })
    void its_date_may_be_written_in_several_ways(String written, Instant meant) {
        var token = opened(
                ContentTokens.packed("{ \"expDate\" : \"" + written + "\",\n \"more\":{}, \"token\" : \"secret\" }"));

        assertThat(token.expiresAt()).isEqualTo(meant);
        assertThat(token.organization()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | token, expDate",
                "{\"token\":\"\",\"expDate\":\"2027-11-20T09:15:42+0000\"} | token",
                "{\"token\":[],\"expDate\":\"2027-11-20T09:15:42+0000\"} | token",
                "{\"token\":\"secret\"} | expDate",
                "{\"token\":\"secret\",\"expDate\":\"next year\"} | expDate",
                "{\"token\":\"secret\",\"expDate\":\"2027-13-20T09:15:42+0000\"} | expDate",
                "{\"token\":\"secret\",\"expDate\":null,\"orgName\":\"N\"} | expDate"
            })
    void a_token_that_lacks_something_is_refused_with_what_it_lacks(String json, String missing) {
        var reading = desk.read(bytes(ContentTokens.packed(json)));

        assertThat(reading).isInstanceOfSatisfying(ContentReading.Unreadable.class, unreadable -> {
            assertThat(unreadable.reason().code()).isEqualTo(ContentRefusal.FILE_INCOMPLETE.code());
            assertThat(unreadable.reason().toString()).contains(missing).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", "\uFEFF", "\uFEFF\n"})
    void a_file_with_nothing_in_it_is_empty(String file) {
        assertThat(refusal(file)).isEqualTo("content.file-empty");
    }

    @Test
    void a_file_of_more_than_64_kibibytes_is_too_large() {
        byte[] padded = Arrays.copyOf(bytes(ContentTokens.BEARER), 64 * 1024);
        Arrays.fill(padded, ContentTokens.BEARER.length(), padded.length, (byte) '\n');

        assertThat(refusal(padded)).isEqualTo("opened");
        assertThat(refusal(Arrays.copyOf(padded, padded.length + 1))).isEqualTo("content.file-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is not base64 {",
                "{\"token\":\"secret\",\"expDate\":\"2027-11-20T09:15:42+0000\"}",
                "<html>",
                "e30=e30=",
                "====",
                "-_-_",
                "caf\u00E9"
            })
    void a_file_of_other_characters_is_no_base64(String file) {
        assertThat(refusal(file)).isEqualTo("content.file-not-base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "\"text\"", "{,}", "{\"token\":}", "{'token':'x'}"})
    void base64_of_anything_else_is_no_json(String content) {
        String file = content.isEmpty() ? "AAAA" : ContentTokens.packed(content);

        assertThat(refusal(file)).isEqualTo("content.file-not-json");
    }

    @Property
    void a_file_that_was_cut_is_never_a_token(@ForAll @IntRange(min = 4, max = 1000) int length) {
        int most = ContentTokens.BEARER.replace("=", "").length() - 2;
        String cut = ContentTokens.BEARER.substring(0, Math.min(length, most));

        assertThat(refusal(cut)).isEqualTo("content.file-truncated");
    }

    @Test
    void a_server_token_is_told_apart_in_every_wrapping() {
        byte[] message = HexFormat.of().parseHex("3082010006092a864886f70d010703a08200f1308200ed020100");
        String base64 = Base64.getEncoder().encodeToString(message);

        for (String file : new String[] {
            "Content-Type: application/pkcs7-mime; name=\"smime.p7m\"\nContent-Transfer-Encoding: base64\n\n" + base64,
            base64,
            "-----BEGIN PKCS7-----\n" + base64 + "\n-----END PKCS7-----\n",
            "-----BEGIN MESSAGE-----\n{\"consumer_key\":\"CK\"}\n-----END MESSAGE-----",
            "{\"consumer_key\":\"CK\"}",
            ContentTokens.packed("{\"consumer_key\":\"CK\"}")
        }) {
            assertThat(refusal(file)).as(file).isEqualTo("content.file-is-server-token");
        }
        assertThat(refusal(message)).isEqualTo("content.file-is-server-token");
    }

    @Property
    void no_file_brings_anything_but_a_reading(@ForAll byte[] file) {
        assertThat(refusal(file)).startsWith("content.file-");
    }
}
