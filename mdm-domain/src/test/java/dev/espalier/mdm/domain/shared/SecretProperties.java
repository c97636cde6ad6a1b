package dev.espalier.mdm.domain.shared;

import static dev.espalier.mdm.domain.Examples.ADA;
import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aServer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.server.StoredToken;
import dev.espalier.mdm.domain.server.TokenReading;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SecretProperties {

    @Property
    void a_secret_never_prints_and_is_still_there(@ForAll("secrets") String text) {
        assertThat(Secret.of(text).toString()).isEqualTo("***");
        assertThat(Secret.of(text).reveal()).isEqualTo(text);
        assertThat(Secret.of(text)).isEqualTo(Secret.of(text)).isNotEqualTo(Secret.of(text + "x"));
        assertThat(Secret.of(text)).hasSameHashCodeAs(Secret.of("another"));
    }

    @Property
    void nothing_that_holds_a_tokens_secrets_prints_them(@ForAll("secrets") String secret) {
        var token = token(secret);
        var stored = StoredToken.of(token, new SecretRef(UUID.randomUUID()), ADA, NOW);

        assertThat(token.toString()).doesNotContain(secret);
        assertThat(stored.toString()).doesNotContain(secret);
        assertThat(new TokenReading.Opened(token, aKey()).toString()).doesNotContain(secret);
        assertThat(aServer().token(stored).build().toString()).doesNotContain(secret);
    }

    @Property
    void an_imported_private_key_is_not_printed(@ForAll("secrets") String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);

        assertThat(new KeyPairFiles(bytes, bytes).toString()).doesNotContain(secret);
    }

    @Property
    void a_token_comes_back_from_the_vault_as_it_was_put(@ForAll("secrets") String secret) {
        var withDate = token(secret);
        var without = ServerToken.builder()
                .consumerKey("CK")
                .consumerSecret(Secret.of(secret))
                .accessToken(Secret.of(secret))
                .accessSecret(Secret.of(secret))
                .build();

        assertThat(ServerToken.ofBytes(withDate.toBytes())).isEqualTo(withDate);
        assertThat(ServerToken.ofBytes(without.toBytes())).isEqualTo(without);
    }

    @Example
    void a_secret_is_never_blank_and_never_equal_to_its_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(" "));
        assertThat(Secret.of("text").equals((Object) "text")).isFalse();
    }

    private static ServerToken token(String secret) {
        return ServerToken.builder()
                .consumerKey("CK_1")
                .consumerSecret(Secret.of(secret))
                .accessToken(Secret.of(secret + "1"))
                .accessSecret(Secret.of(secret + "2"))
                .expiresAt(NOW)
                .build();
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().alpha().numeric().ofMinLength(12).ofMaxLength(40);
    }
}
