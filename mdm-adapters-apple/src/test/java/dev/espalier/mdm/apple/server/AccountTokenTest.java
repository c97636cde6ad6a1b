package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00.987Z");
    private static final UUID ID = UUID.fromString("3f0c8a52-9d1e-4b76-8a33-5e2f7c1d9b04");
    private static final TestVault VAULT = new TestVault();
    private static final ServerCertificateDesk DESK = new ServerCertificateDesk(VAULT, () -> NOW);
    private static final ServerKey KEY = DESK.newServerKey(Tokens.SCHOOL, "Main server");

    private static String[] signed(AccountClaims claims) {
        return DESK.sign(Tokens.SCHOOL, claims).reveal().split("\\.", -1);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @Test
    void it_says_who_signs_when_and_for_which_service() {
        String[] parts = signed(new AccountClaims("A1F09C44D5E84B7C9E0D3B2A6F5C8E71", NOW, ID, KEY));

        assertThat(parts).hasSize(3).noneMatch(part -> part.contains("="));
        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
        assertThat(decoded(parts[1]))
                .isEqualTo("{\"iss\":\"A1F09C44D5E84B7C9E0D3B2A6F5C8E71\",\"iat\":1795392000,"
                        + "\"jti\":\"3f0c8a52-9d1e-4b76-8a33-5e2f7c1d9b04\",\"service_type\":\"com.apple.maid\"}");
    }

    @Test
    void the_certificate_in_the_portal_confirms_it_and_no_other_does() throws Exception {
        String[] parts = signed(new AccountClaims("A1F0", NOW, ID, KEY));

        assertThat(confirms(KEY, parts[0] + "." + parts[1], parts[2])).isTrue();
        assertThat(confirms(KEY, parts[0] + "." + parts[1] + "A", parts[2])).isFalse();
        assertThat(confirms(DESK.newServerKey(Tokens.SCHOOL, "Other"), parts[0] + "." + parts[1], parts[2]))
                .isFalse();
    }

    private static boolean confirms(ServerKey key, String content, String signature) throws Exception {
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key.certificate());
        check.update(content.getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(signature));
    }

    @Test
    void the_issuer_is_written_as_apple_wrote_it() {
        assertThat(decoded(signed(new AccountClaims("a \"quoted\" Größe\\", NOW, ID, KEY))[1]))
                .startsWith("{\"iss\":\"a \\\"quoted\\\" Größe\\\\\",");
    }

    @Test
    void it_prints_as_the_secret_that_it_is() {
        assertThat(DESK.sign(Tokens.SCHOOL, new AccountClaims("A1F0", NOW, ID, KEY)))
                .hasToString("***");
    }

    @Test
    void without_the_private_key_nothing_is_signed() {
        var lost = new ServerKey(new SecretRef(UUID.randomUUID()), KEY.certificate(), NOW);

        assertThatThrownBy(() -> signed(new AccountClaims("A1F0", NOW, ID, lost)))
                .isInstanceOf(StorageException.class);
    }
}
