package dev.espalier.mdm.apple.server;

import static dev.espalier.mdm.apple.server.TokenFiles.HEADERS;
import static dev.espalier.mdm.apple.server.TokenFiles.JSON;
import static dev.espalier.mdm.apple.server.TokenFiles.ascii;
import static dev.espalier.mdm.apple.server.TokenFiles.base64;
import static dev.espalier.mdm.apple.server.TokenFiles.encrypted;
import static dev.espalier.mdm.apple.server.TokenFiles.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cms.CMSAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that an administrator may bring, right and wrong. */
class TokenFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final TestVault VAULT = new TestVault();
    private static final ServerCertificateDesk DESK = new ServerCertificateDesk(VAULT, () -> NOW);
    private static final ServerKey OURS = DESK.newServerKey(Tokens.SCHOOL, "Main server");
    private static final ServerKey OTHER = DESK.newServerKey(Tokens.SCHOOL, "Main server, earlier");
    private static final byte[] CMS = encrypted(message(JSON), OURS.certificate());
    private static final String FILE = HEADERS + base64(CMS) + "\n";

    private static TokenReading open(byte[] file, ServerKey... keys) {
        return DESK.openToken(Tokens.SCHOOL, file, List.of(keys));
    }

    private static TokenReading open(String file) {
        return open(ascii(file), OURS);
    }

    private static Refusal refusal(TokenReading reading) {
        return reading.match(
                opened -> {
                    throw new AssertionError("It opened.");
                },
                TokenReading.Unreadable::reason);
    }

    private static ServerRefusal reason(TokenReading reading) {
        return (ServerRefusal) refusal(reading).reason();
    }

    private static TokenReading.Opened opened(TokenReading reading) {
        return reading.match(opened -> opened, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static void isTheToken(TokenReading reading) {
        var opened = opened(reading);
        assertThat(opened.opener()).isEqualTo(OURS);
        assertThat(opened.token().consumerKey()).isEqualTo("CK_1");
        assertThat(opened.token().consumerSecret()).isEqualTo(Secret.of("CS_secret"));
        assertThat(opened.token().accessToken()).isEqualTo(Secret.of("AT_1"));
        assertThat(opened.token().accessSecret()).isEqualTo(Secret.of("AS_secret"));
        assertThat(opened.token().expiresAt()).contains(Instant.parse("2027-11-23T08:00:00Z"));
    }

    static Stream<String> shapes_of_the_file() {
        String base64 = base64(CMS);
        return Stream.of(
                FILE,
                FILE.replace("\n", "\r\n"),
                HEADERS.replace("; name", ";\n\tname").replace("; filename", ";\r\n filename") + base64,
                FILE.replace("pkcs7-mime", "x-pkcs7-mime"),
                "MIME-Version: 1.0\n" + FILE,
                base64,
                base64 + "\n\n\n",
                "\n\n" + FILE,
                base64.replace("\n", ""),
                "-----BEGIN CMS-----\n" + base64 + "\n-----END CMS-----\n",
                "-----BEGIN PKCS7-----\n" + base64 + "\n-----END PKCS7-----\n");
    }

    @ParameterizedTest
    @MethodSource("shapes_of_the_file")
    void a_token_opens_whatever_a_mail_program_made_of_the_file(String file) {
        isTheToken(open(file));
    }

    @Test
    void a_token_opens_with_a_byte_order_mark() {
        isTheToken(open(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8), OURS));
    }

    @Test
    void a_token_opens_without_any_wrapping() {
        isTheToken(open(CMS, OURS));
        isTheToken(open(Arrays.copyOf(CMS, CMS.length + 2), OURS));
    }

    static Stream<ASN1ObjectIdentifier> ciphers() {
        return Stream.of(
                CMSAlgorithm.AES128_CBC, CMSAlgorithm.AES192_CBC, CMSAlgorithm.AES256_CBC, CMSAlgorithm.DES_EDE3_CBC);
    }

    @ParameterizedTest
    @MethodSource("ciphers")
    void a_token_opens_in_every_cipher(ASN1ObjectIdentifier cipher) {
        isTheToken(open(encrypted(message(JSON), OURS.certificate(), cipher), OURS));
    }

    static Stream<String> shapes_of_the_message() {
        String wrapped = JSON.replaceAll("(.{20})", "$1\n");
        return Stream.of(
                JSON,
                JSON + "\n",
                message(wrapped),
                message(JSON).replace("\n", "\r\n").replace("\r\r", "\r"),
                "Content-Type: text/plain;charset=UTF-8\n\n" + wrapped,
                "-----BEGIN MESSAGE-----\n" + JSON + "\n-----END MESSAGE-----",
                message(JSON.replace("{", "{\"new\":{\"x\":[1]},")));
    }

    @ParameterizedTest
    @MethodSource("shapes_of_the_message")
    void a_token_opens_however_its_message_is_laid_out(String plain) {
        isTheToken(open(encrypted(plain, OURS.certificate()), OURS));
    }

    @Test
    void the_key_is_found_among_several() {
        isTheToken(open(CMS, OTHER, OURS));
    }

    @Test
    void a_token_without_a_readable_date_has_none() {
        for (String date : List.of("", "soon", "2027-99-99T00:00:00Z")) {
            String json = JSON.replace("2027-11-23T08:00:00Z", date);
            assertThat(opened(open(encrypted(message(json), OURS.certificate()), OURS))
                            .token()
                            .expiresAt())
                    .isEmpty();
        }
    }

    @Test
    void an_expired_token_opens_because_judging_its_date_is_not_done_here() {
        String json = JSON.replace("2027", "2020");

        assertThat(opened(open(encrypted(message(json), OURS.certificate()), OURS))
                        .token()
                        .refusalAt(NOW))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\r\n\t "})
    void an_empty_file_is_called_empty(String file) {
        assertThat(reason(open(file))).isEqualTo(ServerRefusal.FILE_EMPTY);
    }

    @Test
    void fifty_megabytes_of_noise_are_refused_by_their_size_at_once() {
        byte[] noise = new byte[50 * 1024 * 1024];
        Arrays.fill(noise, (byte) 'A');

        var refusal = assertTimeout(Duration.ofMillis(200), () -> refusal(open(noise, OURS)));

        assertThat(refusal.reason()).isEqualTo(ServerRefusal.FILE_TOO_LARGE);
        assertThat(refusal.parameters())
                .containsEntry("bytes", 50L * 1024 * 1024)
                .containsEntry("limit", 65_536L);
    }

    @Test
    void a_token_for_another_certificate_names_the_one_it_is_for() {
        var refusal = refusal(open(CMS, OTHER));

        assertThat(refusal.reason()).isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
        String serial = OURS.certificate().getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
        assertThat(refusal.parameters()).isEqualTo(Map.of("recipient", "CN=Main server, serial number " + serial));
    }

    @Test
    void a_token_without_any_key_is_for_another_certificate() {
        assertThat(reason(open(CMS))).isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
    }

    @Test
    void a_token_that_decrypts_to_noise_is_for_another_certificate() {
        var lookalike = new ServerKey(OTHER.privateKey(), OURS.certificate(), NOW);

        assertThat(reason(open(CMS, lookalike))).isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
        assertThat(reason(open(encrypted("no such thing", OURS.certificate()), OURS)))
                .isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
    }

    @ParameterizedTest
    @CsvSource({
        "consumer_key, consumer_key",
        "consumer_secret, consumer_secret",
        "access_token, access_token",
        "access_secret, access_secret",
        "access, 'access_token, access_secret'"
    })
    void a_token_with_missing_fields_names_them(String member, String missing) {
        String json = JSON.replace("\"" + member, "\"x_" + member);

        var refusal = refusal(open(encrypted(message(json), OURS.certificate()), OURS));

        assertThat(refusal.reason()).isEqualTo(ServerRefusal.FILE_INCOMPLETE);
        assertThat(refusal.parameters()).containsEntry("missing", missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"  \"", "null", "[]", "\"two\\nlines\""})
    void a_field_that_cannot_be_used_counts_as_missing(String value) {
        String json = JSON.replace("\"CS_secret\"", value);

        assertThat(refusal(open(encrypted(message(json), OURS.certificate()), OURS))
                        .parameters())
                .containsEntry("missing", "consumer_secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJ0b2tlbiI6InBVM0tHQ1V3dXgxIiwiZXhwRGF0ZSI6IjIwMjctMTEtMjBUMDk6MTU6NDIrMDAwMCIsIm9yZ05hbWUiOiJOIn0=",
                "{\"token\":\"pU3KGCUwux1\",\"expDate\":\"2027-11-20T09:15:42+0000\",\"orgName\":\"N\"}"
            })
    void a_content_token_is_recognized(String file) {
        assertThat(reason(open(file))).isEqualTo(ServerRefusal.FILE_IS_CONTENT_TOKEN);
    }

    @Test
    void a_certificate_or_a_key_is_recognized() {
        assertThat(refusal(open(OURS.pem())).parameters()).containsEntry("block", "CERTIFICATE");
        assertThat(refusal(open("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n")).parameters())
                .containsEntry("block", "RSA PRIVATE KEY");
    }

    @Test
    void a_binary_certificate_is_recognized() throws Exception {
        byte[] der = OURS.certificate().getEncoded();

        assertThat(reason(open(der, OURS))).isEqualTo(ServerRefusal.FILE_IS_PEM);
        assertThat(reason(open(base64(der)))).isEqualTo(ServerRefusal.FILE_IS_PEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this is not base64 {",
                "aGVsbG8gd29ybGQ=",
                "Subject: lunch?\n\nAt noon.",
                "Subject: lunch?",
                "{\"consumer_key\":\"CK_1\"}",
                "-----BEGIN MESSAGE-----\n{}\n-----END MESSAGE-----",
                "<html></html>",
                "0",
                "%PDF-1.7"
            })
    void anything_else_is_not_a_token(String file) {
        assertThat(reason(open(file))).isEqualTo(ServerRefusal.FILE_NOT_A_TOKEN);
    }

    @Test
    void a_file_that_ends_in_the_middle_is_called_truncated_wherever_it_ends() {
        int headers = FILE.indexOf("\n\n");
        for (int length = 80; length < FILE.length() - 8; length += 13) {
            assertThat(reason(open(FILE.substring(0, length))))
                    .as("%s of %s characters, headers to %s", length, FILE.length(), headers)
                    .isEqualTo(ServerRefusal.FILE_TRUNCATED);
        }
    }

    @Test
    void a_binary_file_that_ends_in_the_middle_is_called_truncated_too() {
        for (int length = 20; length < CMS.length - 8; length += 7) {
            assertThat(reason(open(Arrays.copyOf(CMS, length), OURS))).isEqualTo(ServerRefusal.FILE_TRUNCATED);
        }
    }

    @Example
    void the_file_of_the_properties_is_a_good_one() {
        isTheToken(open(CMS, OURS));
    }

    @Property
    void bytes_of_any_kind_get_a_reason(@ForAll byte[] file) {
        assertThat(refusal(open(file, OURS)).code()).startsWith("server.file-");
    }

    @Property
    void a_damaged_file_opens_rightly_or_gets_a_reason(
            @ForAll @IntRange(max = 900) int where, @ForAll byte damage, @ForAll boolean packed) {
        byte[] damaged = CMS.clone();
        damaged[where % CMS.length] = damage;
        byte[] file = packed ? Base64.getEncoder().encode(damaged) : damaged;

        String outcome = open(file, OURS)
                .match(
                        opened -> opened.token().consumerKey(),
                        refused -> refused.reason().code());

        assertThat(outcome).matches("CK_.{1,4}|server\\.file-.*");
    }
}
