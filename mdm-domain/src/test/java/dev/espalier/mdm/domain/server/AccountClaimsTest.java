package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.credential.RejectionKind;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E5")
class AccountClaimsTest {
    private final UUID id = UUID.randomUUID();

    @Test
    void they_name_the_server_as_apple_does_and_the_present() {
        var claims = AccountClaims.of(aServer().build(), id, NOW);

        assertThat(claims.issuer()).isEqualTo("server-1");
        assertThat(claims.issuedAt()).isEqualTo(NOW);
        assertThat(claims.id()).isEqualTo(id);
        assertThat(AccountClaims.SERVICE).isEqualTo("com.apple.maid");
    }

    @Test
    void the_key_that_the_portal_knows_signs_also_while_a_new_one_waits() {
        var current = aKey();
        var server = aServer()
                .keys(KeySlots.builder().current(current).build())
                .build()
                .rekeyed(aKey());

        assertThat(AccountClaims.of(server, id, NOW).key()).isEqualTo(current);
    }

    @Test
    void a_dead_token_does_not_matter_to_the_key() {
        var dead = aServer().build().rejected(rejection(RejectionKind.REFUSED));

        assertThat(AccountClaims.of(dead, id, NOW).key())
                .isEqualTo(dead.keys().current().orElseThrow());
    }
}
