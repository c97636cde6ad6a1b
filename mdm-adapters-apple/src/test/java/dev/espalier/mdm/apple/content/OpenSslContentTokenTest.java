package dev.espalier.mdm.apple.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.mdm.domain.content.ContentToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Token files that OpenSSL packed: no code of ours takes part in making them. */
class OpenSslContentTokenTest {
    private static final String EXPIRED =
            "{\"token\":\"AAAAGCUwux1tEyze1iN7Ltk\",\"expDate\":\"2024-03-01T09:15:42-0700\",\"orgName\":\"Größe\"}";

    private final ContentTokenFiles desk = new ContentTokenFiles();

    @TempDir
    private Path folder;

    @BeforeEach
    void look_for_openssl() throws InterruptedException {
        assumeTrue(isThere(), "There is no OpenSSL on this machine.");
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] packed(String json, String... options) throws Exception {
        Files.writeString(folder.resolve("plain"), json);
        var command = new ArrayList<>(List.of("openssl", "enc", "-base64", "-in", "plain", "-out", "token"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).directory(folder.toFile()).start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllBytes(folder.resolve("token"));
    }

    private ContentToken opened(byte[] file) {
        return desk.read(file).match(token -> token, no -> {
            throw new AssertionError(no);
        });
    }

    @Test
    void a_file_in_one_line_and_one_in_many_hold_the_same_token() throws Exception {
        byte[] one = packed(ContentTokens.JSON, "-A");
        byte[] many = packed(ContentTokens.JSON);

        assertThat(opened(one)).isEqualTo(opened(many));
        assertThat(opened(many).bearer().reveal()).isEqualTo(new String(one, StandardCharsets.US_ASCII));
    }

    @Test
    void an_expired_token_opens_and_says_when_it_ended() throws Exception {
        var token = opened(packed(EXPIRED, "-A"));

        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2024-03-01T16:15:42Z"));
        assertThat(token.organization()).contains("Größe");
        assertThat(token.refusalAt(Instant.parse("2026-11-23T08:00:00Z"))).isPresent();
    }
}
