package dev.espalier.mdm.simulator.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.TokenShape.Cipher;
import dev.espalier.mdm.simulator.TokenShape.Lengths;
import dev.espalier.mdm.simulator.TokenShape.Message;
import dev.espalier.mdm.simulator.TokenShape.Wrapping;
import dev.espalier.mdm.simulator.portal.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenFileTest {

    private static final TokenCredentials CREDENTIALS =
            new TokenCredentials("CK_1", "CS_2", "AT_3", "AS_4", Instant.parse("2027-11-23T08:00:00Z"));
    private static final String JSON = """
            {"consumer_key":"CK_1","consumer_secret":"CS_2","access_token":"AT_3","access_secret":"AS_4","access_token_expiry":"2027-11-23T08:00:00Z"}""";
    private static final String HEADERS = """
            Content-Type: application/pkcs7-mime; name="smime.p7m"; smime-type=enveloped-data
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="smime.p7m"
            Content-Description: S/MIME Encrypted Message

            """;

    @TempDir
    private Path folder;

    @Test
    void the_file_has_four_headers_and_base64_lines_of_76_characters() {
        var file = text(TokenShape.asApple());

        assertThat(file).startsWith(HEADERS + "MIAGCSqGSIb3DQEHA6CAMIACAQAx").doesNotContain("\r");
        assertThat(file.substring(HEADERS.length()).lines().map(String::length))
                .startsWith(76, 76)
                .allMatch(n -> n <= 76);
    }

    @Test
    void lengths_are_indefinite_or_definite_as_wanted() {
        assertThat(hex(TokenShape.asApple())).startsWith("308006092a864886f70d010703a0803080020100");
        assertThat(hex(TokenShape.asApple().with(Lengths.DEFINITE)))
                .startsWith("3082")
                .contains("06092a864886f70d010703a082");
    }

    @Test
    void a_token_says_nothing_of_itself() {
        assertThat(CREDENTIALS).hasToString("TokenCredentials[***, expiry=2027-11-23T08:00:00Z]");
    }

    static Stream<TokenShape> shapes() {
        var apple = TokenShape.asApple();
        return Stream.concat(
                Stream.of(apple, apple.chunked(16), apple.with(Lengths.DEFINITE)),
                Stream.of(Cipher.values()).map(apple::with));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void openssl_opens_every_structure(TokenShape shape) throws IOException, InterruptedException {
        assertThat(openedByOpenssl(TokenFile.write(CREDENTIALS, Keys.MAIN.certificate(), shape.with(Wrapping.BINARY))))
                .isEqualTo("Content-Type: text/plain;charset=UTF-8\r\nContent-Transfer-Encoding: 7bit\r\n\r\n"
                        + "-----BEGIN MESSAGE-----\n" + JSON + "\n-----END MESSAGE-----\n");
    }

    @ParameterizedTest
    @EnumSource
    void every_message_is_the_same_json_once_marks_headers_and_breaks_are_gone(Message form)
            throws IOException, InterruptedException {
        var shape = TokenShape.asApple().with(form).with(Wrapping.BINARY);
        var message = openedByOpenssl(TokenFile.write(CREDENTIALS, Keys.MAIN.certificate(), shape));

        var json = message.substring(message.indexOf('{'), message.lastIndexOf('}') + 1)
                .replace("\n", "");

        assertThat(json).isEqualTo(JSON);
        assertThat(message.contains("BEGIN MESSAGE"))
                .isEqualTo(form == Message.MARKED || form == Message.MARKED_WRAPPED);
    }

    @Test
    void wrappings_differ_as_they_say() {
        assertThat(text(TokenShape.asApple().with(Wrapping.HEADERS_CRLF))).contains("enveloped-data\r\nContent");
        assertThat(text(TokenShape.asApple().with(Wrapping.FOLDED_HEADERS))).contains("pkcs7-mime;\n name=");
        assertThat(text(TokenShape.asApple().with(Wrapping.OLD_MEDIA_TYPE)))
                .startsWith("Content-Type: application/x-pkcs7");
        assertThat(text(TokenShape.asApple().with(Wrapping.BYTE_ORDER_MARK)))
                .startsWith("\uFEFFContent")
                .endsWith("\n\n\n");
        assertThat(text(TokenShape.asApple().with(Wrapping.BASE64))).startsWith("MIAGCSqGSIb3");
    }

    private String openedByOpenssl(byte[] envelope) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "openssl is not on this machine");
        var key = Files.writeString(folder.resolve("key.pem"), Keys.MAIN.privateKeyPem());
        var certificate = Files.write(folder.resolve("cert.pem"), Keys.MAIN.pem());
        var file = Files.write(folder.resolve("token.der"), envelope);
        var out = folder.resolve("message.txt");
        var process = new ProcessBuilder(
                        "/usr/bin/openssl",
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        file.toString(),
                        "-inkey",
                        key.toString(),
                        "-recip",
                        certificate.toString(),
                        "-out",
                        out.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(out);
    }

    private static String text(TokenShape shape) {
        return new String(TokenFile.write(CREDENTIALS, Keys.MAIN.certificate(), shape), UTF_8);
    }

    private static String hex(TokenShape shape) {
        var base64 = text(shape.with(Wrapping.BASE64));
        return HexFormat.of().formatHex(Base64.getMimeDecoder().decode(base64));
    }
}
