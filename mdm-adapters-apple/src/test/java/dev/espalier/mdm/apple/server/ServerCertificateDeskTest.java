package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.spi.server.KeyImport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerCertificateDeskTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final KeyForge FORGE = new KeyForge();
    private static final KeyPair PAIR = FORGE.newPair();
    private static final X509Certificate CERTIFICATE = FORGE.certificate(PAIR, "Imported", NOW);
    private static final X509Certificate OTHERS = FORGE.certificate(FORGE.newPair(), "Other", NOW);

    private final TestVault vault = new TestVault();
    private final ServerCertificateDesk desk = new ServerCertificateDesk(vault, () -> NOW);

    @Test
    void a_new_key_has_the_form_that_the_portal_takes() throws Exception {
        var certificate = desk.newServerKey(Tokens.SCHOOL, "Main server").certificate();

        assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                .isEqualTo(2048);
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withRSA");
        assertThat(certificate.getSubjectX500Principal()).hasToString("CN=Main server");
        assertThat(certificate.getNotBefore()).isEqualTo(Date.from(NOW.minus(Duration.ofHours(1))));
        assertThat(certificate.getNotAfter()).isEqualTo(Date.from(NOW.plus(Duration.ofDays(365))));
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void two_keys_of_one_name_are_told_apart_by_their_serial_numbers() {
        var one = FORGE.certificate(PAIR, "Main server", NOW).getSerialNumber();
        var two = FORGE.certificate(PAIR, "Main server", NOW).getSerialNumber();

        assertThat(one).isPositive().isNotEqualTo(two);
        assertThat(one.bitLength()).isGreaterThan(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a,b=c+d\"e\\", "two\nlines", "Größe 北京 🏫"})
    void any_name_makes_a_certificate(String name) {
        assertThat(FORGE.certificate(PAIR, name, NOW).getSubjectX500Principal().getName())
                .startsWith("CN=")
                .doesNotContain("\n");
    }

    @Test
    void a_name_that_is_too_long_is_cut() {
        assertThat(FORGE.certificate(PAIR, "x".repeat(500), NOW).getSubjectX500Principal())
                .hasToString("CN=" + "x".repeat(64));
    }

    @Test
    void the_private_key_lies_in_the_vault_and_is_the_certificates() {
        var key = desk.newServerKey(Tokens.SCHOOL, "Main server");

        assertThat(vault.<Boolean>use(
                        Tokens.SCHOOL,
                        key.privateKey(),
                        pkcs8 -> KeyFiles.fit(
                                KeyFiles.privateKey(pem("PRIVATE KEY", pkcs8)).orElseThrow(), key.certificate())))
                .isTrue();
        assertThat(key.createdAt()).isEqualTo(NOW);
    }

    private static byte[] pem(String block, byte[] content) {
        return TokenFiles.ascii(
                "-----BEGIN " + block + "-----\n" + TokenFiles.base64(content) + "\n-----END " + block + "-----\n");
    }

    @Test
    void a_pair_is_imported_in_either_form_and_with_a_byte_order_mark() throws Exception {
        String pkcs1 = pem(new JcaMiscPEMGenerator(PAIR.getPrivate()));
        String pkcs8 = pem(new JcaPKCS8Generator(PAIR.getPrivate(), null));
        assertThat(pkcs1).startsWith("-----BEGIN RSA PRIVATE KEY-----");
        assertThat(pkcs8).startsWith("-----BEGIN PRIVATE KEY-----");

        for (String key : new String[] {pkcs1, pkcs8, "\uFEFF" + pkcs8, "Bag Attributes\n" + pkcs8}) {
            var files = new KeyPairFiles(key.getBytes(StandardCharsets.UTF_8), CERTIFICATE.getEncoded());
            assertThat(desk.importServerKey(Tokens.SCHOOL, files))
                    .isInstanceOfSatisfying(
                            KeyImport.Imported.class,
                            imported -> assertThat(imported.key())
                                    .extracting(ServerKey::certificate)
                                    .isEqualTo(CERTIFICATE));
        }
    }

    private static String pem(PemObjectGenerator object) throws IOException {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }

    @Test
    void a_certificate_may_be_text_too() throws Exception {

        assertThat(desk.importServerKey(
                        Tokens.SCHOOL,
                        new KeyPairFiles(
                                pem("PRIVATE KEY", PAIR.getPrivate().getEncoded()),
                                pem("CERTIFICATE", CERTIFICATE.getEncoded()))))
                .isInstanceOf(KeyImport.Imported.class);
    }

    @Test
    void a_key_that_is_not_the_certificates_is_refused_and_nothing_kept() throws Exception {
        var files = new KeyPairFiles(pem("PRIVATE KEY", PAIR.getPrivate().getEncoded()), OTHERS.getEncoded());

        assertThat(refusal(files)).isEqualTo(Refusal.of(ServerRefusal.KEY_DOES_NOT_FIT));
        assertThat(vault.size()).isZero();
    }

    private Refusal refusal(KeyPairFiles files) {
        return desk.importServerKey(Tokens.SCHOOL, files)
                .match(
                        imported -> {
                            throw new AssertionError(imported);
                        },
                        KeyImport.NotImported::reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no key",
                "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n",
                "-----BEGIN RSA PRIVATE KEY-----\nAAAA",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIE\n-----END ENCRYPTED PRIVATE KEY-----\n"
            })
    void an_unreadable_key_is_refused(String key) throws Exception {

        assertThat(refusal(new KeyPairFiles(TokenFiles.ascii(key), CERTIFICATE.getEncoded())))
                .isEqualTo(Refusal.of(ServerRefusal.KEY_UNREADABLE).with("file", "key"));
        assertThat(vault.size()).isZero();
    }

    @Test
    void a_key_for_another_algorithm_is_refused() throws Exception {
        var elliptic = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();

        assertThat(refusal(new KeyPairFiles(pem("PRIVATE KEY", elliptic.getEncoded()), CERTIFICATE.getEncoded())))
                .isEqualTo(Refusal.of(ServerRefusal.KEY_UNREADABLE).with("file", "key"));
    }

    @Test
    void an_unreadable_certificate_is_refused() {
        var key = pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());

        assertThat(refusal(new KeyPairFiles(key, TokenFiles.ascii("no certificate"))))
                .isEqualTo(Refusal.of(ServerRefusal.KEY_UNREADABLE).with("file", "certificate"));
        assertThat(refusal(new KeyPairFiles(key, new byte[0])))
                .isEqualTo(Refusal.of(ServerRefusal.KEY_UNREADABLE).with("file", "certificate"));
    }
}
