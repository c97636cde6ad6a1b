package dev.espalier.mdm.apple.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.Secret;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Signatures that were computed by other hands. */
class OAuthSignatureTest {
    private static final String NONCE = "6b1f0c9d2e4a8b7c5d3e1f0a9b8c7d6e";
    private static final Instant THEN = Instant.ofEpochSecond(1_795_392_000);

    private final OAuthSignature signature = new OAuthSignature(Tokens.TOKEN);

    @Test
    void apples_own_address_is_signed() {
        assertThat(signature.header(URI.create("https://mdmenrollment.apple.com/session"), NONCE, THEN))
                .startsWith("OAuth realm=\"ADM\", oauth_consumer_key=\"CK_0f1e2d3c")
                .contains("oauth_nonce=\"" + NONCE + "\"")
                .contains("oauth_signature_method=\"HMAC-SHA1\"")
                .contains("oauth_timestamp=\"1795392000\"")
                .contains("oauth_version=\"1.0\"")
                .contains("oauth_signature=\"xzZOagBm1JawyOpMZFKSOwW0EeM%3D\"")
                .doesNotContain("\n");
    }

    @Test
    void another_address_is_signed_with_its_port() {
        assertThat(signature.header(URI.create("http://localhost:8443/session"), NONCE, THEN))
                .contains("oauth_signature=\"CJgUOjsH%2F0DNSKXBJAxo3t5mKdQ%3D\"");
    }

    @Test
    void credentials_with_special_characters_are_encoded() {
        var token = ServerToken.builder()
                .consumerKey("CK_demo0001")
                .consumerSecret(Secret.of("CS_demo secret"))
                .accessToken(Secret.of("AT_demo/0002"))
                .accessSecret(Secret.of("AS_demo+secret"))
                .build();

        assertThat(new OAuthSignature(token)
                        .header(
                                URI.create("https://mdmenrollment.apple.com/session"),
                                "n0nce-7f3a",
                                Instant.ofEpochSecond(1_795_000_000)))
                .contains("oauth_token=\"AT_demo%2F0002\"")
                .contains("oauth_signature=\"Nr3QbxYuggJzD%2FF7SxLtSnGEv1Y%3D\"");
    }
}
