package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.TokenCredentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Key, certificate and token file are made by OpenSSL: no code of ours has a part in them. */
@ParameterizedClass(name = "{0}")
@EnumSource
class ForeignTokenTest {
    private static final TokenCredentials CREDENTIALS = new TokenCredentials(
            "CK_foreign_6b1f0d4c2e9a47d5",
            "CS_foreign_0f3c9a7be1d24586",
            "AT_foreign_4711002233",
            "AS_foreign_98f7e6d5c4b3a291",
            Instant.parse("2027-11-23T08:00:00Z"));
    private static final String HEADERS = """
            Content-Type: application/pkcs7-mime; name="smime.p7m"; smime-type=enveloped-data
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment; filename="smime.p7m"
            Content-Description: S/MIME Encrypted Message

            """;

    @TempDir
    private static Path folder;

    @Parameter
    private TestDatabase database;

    @BeforeAll
    static void let_openssl_make_a_token() throws Exception {
        assumeThat(hasOpenSsl()).as("openssl is on the path").isTrue();
        pair("server");
        pair("other");
        Files.writeString(folder.resolve("token.txt"), message());
        openssl("cms -encrypt -binary -stream -aes-128-cbc -in token.txt -outform DER -out token.der server-cert.pem");
        openssl("cms -encrypt -aes256 -in token.txt -outform SMIME -out for-another.p7m other-cert.pem");
    }

    private static boolean hasOpenSsl() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pair(String name) throws Exception {
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout " + name + "-key.pem -out " + name
                + "-cert.pem -days 3650 -sha256 -subj /CN=Northwind/O=" + name);
    }

    private static void openssl(String arguments) throws Exception {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(words).isZero();
    }

    private static String message() {
        return "Content-Type: text/plain;charset=UTF8\r\nContent-Transfer-Encoding: 7bit\r\n\r\n"
                + "-----BEGIN MESSAGE-----\n{\"consumer_key\":\"" + CREDENTIALS.consumerKey()
                + "\",\"consumer_secret\":\"" + CREDENTIALS.consumerSecret()
                + "\",\"access_token\":\"" + CREDENTIALS.accessToken()
                + "\",\"access_secret\":\"" + CREDENTIALS.accessSecret()
                + "\",\"access_token_expiry\":\"" + CREDENTIALS.expiry() + "\"}\n-----END MESSAGE-----\n";
    }

    /** The file in the shape that the portal gives it. */
    private static byte[] file() throws IOException {
        byte[] der = Files.readAllBytes(folder.resolve("token.der"));
        return School.ascii(
                HEADERS + Base64.getMimeEncoder(76, School.ascii("\n")).encodeToString(der) + "\n");
    }

    @Test
    void its_devices_lie_in_the_database_with_the_right_status() throws Exception {
        try (var school = School.open();
                var pool = TestDatabase.pool(database.newUrl());
                var mdm = school.product(TestDatabase.storage(pool, school.clock()))) {
            var fleet = school.main().seed(DeviceFleet.ofSchool(30));
            var session = School.found(mdm);
            var draft = draft(school, session);
            school.main().register(school.ada(), CREDENTIALS);

            var server = session.servers().complete(draft, file()).orElseThrow();
            School.makeDefault(session, server.id(), "Students");
            School.update(session, server.id());
            school.organization().devices(fleet.serial(0)).activate();
            school.organization().devices(fleet.serial(1)).unassign();
            School.update(session, server.id());

            assertThat(server.details().serverName()).isEqualTo("Main server");
            assertThat(server.token().expiresAt()).contains(CREDENTIALS.expiry());
            assertThat(School.counts(session, server.id()))
                    .containsOnly(
                            entry(DeviceStatus.READY, 28L),
                            entry(DeviceStatus.PICKED_UP, 1L),
                            entry(DeviceStatus.RELEASED, 1L));
        }
    }

    @Test
    void its_bad_siblings_are_refused_each_in_its_own_words() throws Exception {
        try (var school = School.open();
                var pool = TestDatabase.pool(database.newUrl());
                var mdm = school.product(TestDatabase.storage(pool, school.clock()))) {
            var session = School.found(mdm);
            var draft = draft(school, session);
            byte[] truncated = Arrays.copyOf(file(), 700);
            byte[] forAnother = Files.readAllBytes(folder.resolve("for-another.p7m"));

            var cut = session.servers().complete(draft, truncated).refusal().orElseThrow();
            var foreign =
                    session.servers().complete(draft, forAnother).refusal().orElseThrow();

            assertThat(cut.reason()).isEqualTo(ServerRefusal.FILE_TRUNCATED);
            assertThat(foreign.reason()).isEqualTo(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
            assertThat(foreign.parameters().toString()).contains("Northwind", "other");
            assertThat(session.servers().drafts("", 10).items()).hasSize(1);
        }
    }

    private static IntegrationId draft(School school, AccountSession session) throws IOException {
        byte[] certificate = Files.readAllBytes(folder.resolve("server-cert.pem"));
        var pair = new KeyPairFiles(Files.readAllBytes(folder.resolve("server-key.pem")), certificate);
        school.main().upload(school.ada(), certificate);
        return session.servers()
                .draft(new IntegrationLabel("Main server"), pair)
                .orElseThrow()
                .id();
    }
}
