package dev.espalier.mdm.apple.server;

import static dev.espalier.mdm.apple.server.TokenFiles.HEADERS;
import static dev.espalier.mdm.apple.server.TokenFiles.JSON;
import static dev.espalier.mdm.apple.server.TokenFiles.base64;
import static dev.espalier.mdm.apple.server.TokenFiles.encrypted;
import static dev.espalier.mdm.apple.server.TokenFiles.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens as an administrator brings them from another product. */
class AdoptedTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final ServerCertificateDesk DESK = new ServerCertificateDesk(new TestVault(), () -> NOW);
    private static final ServerKey KEY = DESK.newServerKey(Tokens.SCHOOL, "Adopted server");
    private static final ServerKey OTHER = DESK.newServerKey(Tokens.SCHOOL, "Another server");

    private static TokenReading read(byte[] file) {
        return DESK.readAdopted(Tokens.SCHOOL, file, KEY);
    }

    private static TokenReading read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(TokenReading reading) {
        return reading.match(
                opened -> {
                    throw new AssertionError("It opened.");
                },
                TokenReading.Unreadable::reason);
    }

    private static void isTheToken(TokenReading reading) {
        var opened = reading.match(found -> found, refused -> {
            throw new AssertionError(refused);
        });
        assertThat(opened.opener()).isEqualTo(KEY);
        assertThat(opened.token().consumerKey()).isEqualTo("CK_1");
        assertThat(opened.token().consumerSecret()).isEqualTo(Secret.of("CS_secret"));
        assertThat(opened.token().accessToken()).isEqualTo(Secret.of("AT_1"));
        assertThat(opened.token().accessSecret()).isEqualTo(Secret.of("AS_secret"));
        assertThat(opened.token().expiresAt()).contains(Instant.parse("2027-11-23T08:00:00Z"));
    }

    @Test
    void the_portals_file_opens_with_the_adopted_key() {
        byte[] cms = encrypted(message(JSON), KEY.certificate());

        isTheToken(read(HEADERS + base64(cms)));
        isTheToken(read(cms));
    }

    @Test
    void the_portals_file_for_another_key_is_refused_as_that() {
        var reading = read(HEADERS + base64(encrypted(message(JSON), OTHER.certificate())));

        assertThat(refusal(reading).reason()).isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
    }

    static Stream<String> shapes_of_the_content() {
        String pretty = JSON.replace(",", ",\n  ").replace("{", "{\n  ").replace("}", "\n}");
        return Stream.of(
                JSON,
                "\uFEFF" + JSON + "\r\n",
                "\n \t" + JSON + "\n\n",
                pretty,
                pretty.replace("\n", "\r\n"),
                pretty.replace("\n", "\n\n"),
                JSON.replace("{", "{\"name\":\"Main server\",\"config\":{\"url\":\"x\"},"),
                message(JSON),
                message(JSON.replaceAll("(.{20})", "$1\n")),
                message(JSON).replace("\r\n", "\n"),
                "Content-Type: text/plain;charset=UTF-8\n\n" + JSON,
                "-----BEGIN MESSAGE-----\n" + JSON + "\n-----END MESSAGE-----\n");
    }

    @ParameterizedTest
    @MethodSource("shapes_of_the_content")
    void what_another_product_decrypted_is_read_as_it_kept_it(String file) {
        isTheToken(read(file));
    }

    @Test
    void a_token_without_a_readable_date_has_none() {
        var reading = read(JSON.replace("\"2027-11-23T08:00:00Z\"", "null"));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        TokenReading.Opened.class,
                        opened -> assertThat(opened.token().expiresAt()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "consumer_key, consumer_key",
        "consumer_secret, consumer_secret",
        "access_token, access_token",
        "access, 'access_token, access_secret'"
    })
    void a_token_with_missing_fields_names_them(String member, String missing) {
        var refusal = refusal(read(JSON.replace("\"" + member, "\"x_" + member)));

        assertThat(refusal).isEqualTo(Refusal.of(ServerRefusal.FILE_INCOMPLETE).with("missing", missing));
    }

    @Test
    void a_text_that_ends_in_the_middle_is_called_truncated_wherever_it_ends() {
        for (int length = 20; length < JSON.length(); length += 7) {
            assertThat(refusal(read(JSON.substring(0, length))).reason())
                    .as("%s characters", length)
                    .isEqualTo(ServerRefusal.FILE_TRUNCATED);
        }
    }

    @Test
    void a_content_token_a_certificate_and_an_empty_file_are_recognized() {
        assertThat(refusal(read("{\"token\":\"p\",\"expDate\":\"2027-11-20T09:15:42+0000\",\"orgName\":\"N\"}"))
                        .reason())
                .isEqualTo(ServerRefusal.FILE_IS_CONTENT_TOKEN);
        assertThat(refusal(read(KEY.pem())).reason()).isEqualTo(ServerRefusal.FILE_IS_PEM);
        assertThat(refusal(read(" \n")).reason()).isEqualTo(ServerRefusal.FILE_EMPTY);
        assertThat(refusal(read(JSON + " ".repeat(70_000))).reason()).isEqualTo(ServerRefusal.FILE_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"error\":\"not found\"}",
                "-----BEGIN MESSAGE-----\n{}\n-----END MESSAGE-----",
                "-----BEGIN MESSAGE-----\n-----END MESSAGE-----",
                "Subject: the token?\n\nTomorrow.",
                "consumer_key=CK_1"
            })
    void anything_else_is_not_a_token(String file) {
        assertThat(refusal(read(file)).reason()).isEqualTo(ServerRefusal.FILE_NOT_A_TOKEN);
    }

    @Example
    void the_text_of_the_properties_is_a_good_one() {
        isTheToken(read(JSON));
    }

    @Property
    void text_of_any_kind_gets_a_reason(@ForAll String text) {
        assertThat(refusal(read(text)).code()).startsWith("server.file-");
    }

    @Property
    void a_damaged_text_is_read_or_gets_a_reason(@ForAll int where, @ForAll byte damage) {
        byte[] damaged = JSON.getBytes(StandardCharsets.US_ASCII);
        damaged[Math.floorMod(where, damaged.length)] = damage;

        String outcome = read(damaged)
                .match(opened -> "server.opened", refused -> refused.reason().code());

        assertThat(outcome).matches("server\\.(opened|file-.*)");
    }
}
