package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, certificates and token files that OpenSSL made: no code of ours takes part in making them. */
class OpenSslTokenTest {
    private final TestVault vault = new TestVault();
    private final ServerCertificateDesk desk = new ServerCertificateDesk(vault, Instant::now);

    @TempDir
    private Path folder;

    @BeforeEach
    void make_a_key_pair_and_a_message() throws Exception {
        assumeTrue(isThere(), "There is no OpenSSL on this machine.");
        pair("server", "/CN=Northwind Schools MDM/O=Fixture only");
        Files.writeString(folder.resolve("plain"), TokenFiles.message(TokenFiles.JSON));
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void pair(String name, String subject) throws Exception {
        openssl(
                "req -x509 -newkey rsa:2048 -nodes -days 3650 -sha256 -keyout",
                name + "-key.pem",
                "-out",
                name + "-cert.pem",
                "-subj",
                subject);
    }

    /** Runs OpenSSL in the folder; the first argument is split at its spaces. */
    private void openssl(String options, String... more) throws Exception {
        var command = new ArrayList<>(List.of(("openssl " + options).split(" ")));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> command + ": " + log()).isZero();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private ServerKey imported(String keyFile) throws IOException {
        var pair = new KeyPairFiles(read(keyFile), read("server-cert.pem"));
        return desk.importServerKey(Tokens.SCHOOL, pair).match(done -> done.key(), refused -> {
            throw new AssertionError(refused);
        });
    }

    private byte[] read(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    private TokenReading open(byte[] file) throws IOException {
        return desk.openToken(Tokens.SCHOOL, file, List.of(imported("server-key.pem")));
    }

    private static void isTheToken(TokenReading reading) {
        assertThat(reading).isInstanceOfSatisfying(TokenReading.Opened.class, opened -> {
            assertThat(opened.token().consumerKey()).isEqualTo("CK_1");
            assertThat(opened.token().accessSecret()).isEqualTo(Secret.of("AS_secret"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"-aes-128-cbc", "-aes-192-cbc", "-aes-256-cbc", "-des3"})
    void a_streamed_message_in_the_portals_wrapping_opens(String cipher) throws Exception {
        openssl("cms -encrypt -binary -stream " + cipher + " -in plain -outform DER -out token.der server-cert.pem");

        isTheToken(open(TokenFiles.ascii(TokenFiles.HEADERS + TokenFiles.base64(read("token.der")))));
    }

    @Test
    void a_message_of_definite_length_opens() throws Exception {
        openssl("cms -encrypt -binary -aes-128-cbc -in plain -outform DER -out token.der server-cert.pem");

        isTheToken(open(read("token.der")));
    }

    @Test
    void a_message_wrapped_by_openssl_itself_opens() throws Exception {
        openssl("cms -encrypt -binary -aes256 -in plain -outform SMIME -out token.p7m server-cert.pem");

        isTheToken(open(read("token.p7m")));
    }

    @Test
    void a_message_for_another_certificate_is_refused_as_that() throws Exception {
        pair("other", "/CN=Some Other Server");
        openssl("cms -encrypt -aes256 -in plain -outform SMIME -out token.p7m other-cert.pem");

        assertThat(open(read("token.p7m"))).isInstanceOfSatisfying(TokenReading.Unreadable.class, refused -> {
            assertThat(refused.reason().reason()).isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
            assertThat(refused.reason().parameters().get("recipient"))
                    .asString()
                    .startsWith("CN=Some Other Server, serial number ");
        });
    }

    @Test
    void a_key_in_the_older_form_is_taken_too() throws Exception {
        openssl("rsa -traditional -in server-key.pem -out pkcs1.pem");
        assertThat(Files.readString(folder.resolve("pkcs1.pem"))).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        openssl("cms -encrypt -binary -aes-128-cbc -in plain -outform DER -out token.der server-cert.pem");

        isTheToken(desk.openToken(Tokens.SCHOOL, read("token.der"), List.of(imported("pkcs1.pem"))));
    }

    @Test
    void openssl_decrypts_with_our_certificate_what_it_encrypted_for_it() throws Exception {
        var key = desk.newServerKey(Tokens.SCHOOL, "Main server");
        Files.writeString(folder.resolve("ours.pem"), key.pem());
        openssl("x509 -noout -text -in ours.pem");
        assertThat(log())
                .contains(
                        "Version: 3",
                        "Public-Key: (2048 bit)",
                        "CN = Main server",
                        "Digital Signature, Key Encipherment");
        openssl("cms -encrypt -binary -stream -aes-128-cbc -in plain -outform DER -out token.der ours.pem");

        isTheToken(desk.openToken(Tokens.SCHOOL, read("token.der"), List.of(key)));
    }

    @Test
    void openssl_confirms_with_the_certificate_what_we_sign_with_the_key() throws Exception {
        var claims = new AccountClaims("A1F09C44", Instant.EPOCH, UUID.randomUUID(), imported("server-key.pem"));

        String signed = desk.sign(Tokens.SCHOOL, claims).reveal();

        int dot = signed.lastIndexOf('.');
        Files.writeString(folder.resolve("content"), signed.substring(0, dot));
        Files.write(folder.resolve("signature"), Base64.getUrlDecoder().decode(signed.substring(dot + 1)));
        openssl("x509 -in server-cert.pem -noout -pubkey -out public.pem");
        openssl("dgst -sha256 -verify public.pem -signature signature content");
        assertThat(log()).contains("Verified OK");
    }
}
