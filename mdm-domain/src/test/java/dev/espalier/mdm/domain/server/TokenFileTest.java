package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.TOKEN_END;
import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S2")
class TokenFileTest {

    @Test
    void a_token_is_taken_until_the_last_moment_before_its_date() {
        assertThat(aToken().build().refusalAt(TOKEN_END.minusMillis(1))).isEmpty();
    }

    @Test
    void an_expired_token_is_refused_with_its_date() {
        assertThat(aToken().build().refusalAt(TOKEN_END))
                .contains(Refusal.of(ServerRefusal.FILE_EXPIRED).with("expired_at", TOKEN_END));
    }

    @Test
    void a_token_without_a_date_is_not_refused_for_its_date() {
        var token = aToken().expiresAt(Optional.empty()).build();

        assertThat(token.refusalAt(NOW.plusSeconds(1_000_000_000))).isEmpty();
    }

    @Test
    void every_wrong_file_has_a_reason_of_its_own() {
        var reasons = Stream.of(ServerRefusal.values())
                .filter(reason -> reason.name().startsWith("FILE_"))
                .toList();

        assertThat(reasons)
                .contains(
                        ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE,
                        ServerRefusal.FILE_TRUNCATED,
                        ServerRefusal.FILE_IS_CONTENT_TOKEN,
                        ServerRefusal.FILE_EXPIRED,
                        ServerRefusal.FILE_NOT_A_TOKEN)
                .allSatisfy(reason -> assertThat(reason.rule()).isEqualTo("S2"));
        assertThat(reasons).extracting(ServerRefusal::code).doesNotHaveDuplicates();
    }

    @Test
    void a_consumer_key_is_shown_so_short_that_it_cannot_be_used() {
        assertThat(aToken().build().consumerKeyShort()).isEqualTo("CK_0123…cdef");
        assertThat(aToken().consumerKey("CK_short").build().consumerKeyShort()).isEqualTo("CK_short");
        assertThat(aToken().consumerKey("CK_45678901234").build().consumerKeyShort())
                .isEqualTo("CK_45678901234");
        assertThat(aToken().consumerKey("CK_456789012345").build().consumerKeyShort())
                .isEqualTo("CK_4567…2345");
    }

    @Test
    void a_file_is_either_a_token_with_the_key_that_opened_it_or_refused_for_its_reason() {
        var key = aKey();
        var reason = Refusal.of(ServerRefusal.FILE_EMPTY);
        TokenReading opened = new TokenReading.Opened(aToken().build(), key);
        TokenReading refused = new TokenReading.Unreadable(reason);

        assertThat(opened.<Object>match(TokenReading.Opened::opener, TokenReading.Unreadable::reason))
                .isEqualTo(key);
        assertThat(refused.<Object>match(TokenReading.Opened::opener, TokenReading.Unreadable::reason))
                .isEqualTo(reason);
    }

    @Test
    void files_of_a_key_pair_are_handed_on_as_they_came_and_print_as_nothing() {
        byte[] key = {1, 2, 3};
        byte[] certificate = {4, 5, 6};
        var files = new KeyPairFiles(key, certificate);

        assertThat(files.privateKey()).isEqualTo(key).isNotSameAs(key);
        assertThat(files.certificate()).isEqualTo(certificate).isNotSameAs(certificate);
        assertThat(files).hasToString("KeyPairFiles[***]");
    }

    @Test
    void a_token_has_a_consumer_key_of_one_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aToken().consumerKey(" ").build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aToken().consumerKey("CK_1\nCK_2").build());
    }
}
