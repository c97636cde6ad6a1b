package dev.espalier.mdm.simulator.identity;

import static dev.espalier.mdm.simulator.IdentityService.Verdict.ACCEPTED;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.ALGORITHM;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.CERTIFICATE_MISSING;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.ISSUED_AT;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.ISSUER;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.MALFORMED;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.SERVICE_TYPE;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.SIGNATURE;
import static dev.espalier.mdm.simulator.IdentityService.Verdict.TOKEN_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.IdentityService.Verdict;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Keys;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens with which a server vouches for the person at one of its devices. */
class IdentityServiceTest extends ASchool {

    private static final String RS256 = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";

    @Test
    void a_fresh_token_signed_with_the_key_of_the_portals_certificate_is_accepted_once() {
        var token = signed(Keys.MAIN, RS256, claims(main.uuid(), START.getEpochSecond()));

        assertThat(verdict(token)).isEqualTo(ACCEPTED);
        assertThat(verdict(token)).isEqualTo(TOKEN_ID);
        assertThat(verdict(signed(Keys.MAIN, RS256, claims(main.uuid(), START.getEpochSecond()))))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void the_key_that_was_replaced_in_the_portal_proves_nothing_any_more() {
        main.upload(ada, Keys.OTHER.pem());

        assertThat(verdict(signed(Keys.MAIN, RS256, claims(main.uuid(), START.getEpochSecond()))))
                .isEqualTo(SIGNATURE);
        assertThat(verdict(signed(Keys.OTHER, RS256, claims(main.uuid(), START.getEpochSecond()))))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void the_issuer_is_the_identifier_of_a_server_that_has_a_certificate() {
        var bare = school.createServer(ada, "Bare server");

        assertThat(verdict(signed(Keys.MAIN, RS256, claims(main.uuid().toLowerCase(), START.getEpochSecond()))))
                .isEqualTo(ISSUER);
        assertThat(verdict(signed(Keys.MAIN, RS256, claims(bare.uuid(), START.getEpochSecond()))))
                .isEqualTo(CERTIFICATE_MISSING);
        main.delete(ada);
        assertThat(verdict(signed(Keys.MAIN, RS256, claims(main.uuid(), START.getEpochSecond()))))
                .isEqualTo(ISSUER);
    }

    @ParameterizedTest
    @CsvSource({"-301, ISSUED_AT", "-300, ACCEPTED", "300, ACCEPTED", "301, ISSUED_AT"})
    void a_token_is_good_for_five_minutes_of_the_virtual_clock(long seconds, Verdict verdict) {
        simulator.clock().advance(Duration.ofHours(5));
        long now = START.plus(Duration.ofHours(5)).getEpochSecond();

        assertThat(verdict(signed(Keys.MAIN, RS256, claims(main.uuid(), now + seconds))))
                .isEqualTo(verdict);
    }

    @Test
    void claims_must_be_what_apple_asks_for() {
        var good = claims(main.uuid(), START.getEpochSecond());

        assertThat(verdict(signed(Keys.MAIN, RS256, good.replace("com.apple.maid", "com.apple.mdm"))))
                .isEqualTo(SERVICE_TYPE);
        assertThat(verdict(signed(Keys.MAIN, RS256, good.replaceFirst("\"jti\":\"[^\"]*\"", "\"jti\":\"first\""))))
                .isEqualTo(TOKEN_ID);
        assertThat(verdict(signed(Keys.MAIN, RS256.replace("RS256", "RS512"), good)))
                .isEqualTo(ALGORITHM);
        assertThat(verdict(signed(Keys.MAIN, "{\"alg\":\"none\"}", good))).isEqualTo(ALGORITHM);
        assertThat(verdict(signed(Keys.MAIN, RS256, good.replace("\"iat\":", "\"iat\":\"soon\",\"exp\":"))))
                .isEqualTo(MALFORMED);
        assertThat(verdict(signed(Keys.MAIN, RS256, good.replace("\"jti\"", "\"id\""))))
                .isEqualTo(MALFORMED);
    }

    @Test
    void a_token_that_was_changed_on_its_way_is_not_accepted() {
        var token = signed(Keys.MAIN, RS256, claims(main.uuid(), START.getEpochSecond()));
        var parts = token.split("\\.");
        var other = encoded(claims(main.uuid(), START.getEpochSecond()).getBytes(UTF_8));

        assertThat(verdict(parts[0] + "." + other + "." + parts[2])).isEqualTo(SIGNATURE);
        assertThat(verdict(parts[0] + "." + parts[1] + ".")).isEqualTo(SIGNATURE);
        assertThat(verdict(token)).isEqualTo(ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a.b.c", "e30.e30.e30.e30", "W10.W10.W10", "!.!.!", "e30.e30.e30"})
    void what_is_no_token_is_malformed(String text) {
        assertThat(verdict(text)).isEqualTo(MALFORMED);
    }

    @Test
    void the_token_that_was_too_early_may_come_again() {
        var early = signed(Keys.MAIN, RS256, claims(main.uuid(), START.getEpochSecond() + 400));
        assertThat(verdict(early)).isEqualTo(ISSUED_AT);

        simulator.clock().advance(Duration.ofSeconds(200));

        assertThat(verdict(early)).isEqualTo(ACCEPTED);
    }

    private Verdict verdict(String token) {
        return simulator.identityService().verify(token);
    }

    private static String claims(String issuer, long issuedAt) {
        return "{\"iss\":\"" + issuer + "\",\"iat\":" + issuedAt + ",\"jti\":\"" + UUID.randomUUID()
                + "\",\"service_type\":\"com.apple.maid\"}";
    }

    private static String signed(Keys keys, String header, String claims) {
        try {
            var content = encoded(header.getBytes(UTF_8)) + "." + encoded(claims.getBytes(UTF_8));
            var rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(keys.pair().getPrivate());
            rsa.update(content.getBytes(UTF_8));
            return content + "." + encoded(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
