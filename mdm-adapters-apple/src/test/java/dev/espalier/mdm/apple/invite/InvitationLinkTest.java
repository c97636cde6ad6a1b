package dev.espalier.mdm.apple.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.Secret;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes go where the template wants them, in whichever way it says so. */
class InvitationLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://buy.example/accept?inviteCode=%25inviteCode%25&mt=8, https://buy.example/accept?inviteCode=4f%2F2&mt=8",
        "https://buy.example/accept?cc=us&inviteCode=%25inviteCode%25, https://buy.example/accept?cc=us&inviteCode=4f%2F2",
        "https://buy.example/%25inviteCode%25/x?y=%2541, https://buy.example/4f%2F2/x?y=%2541"
    })
    void the_template_is_never_decoded(String template, String link) {
        assertThat(InvitationLink.to(URI.create(template), Secret.of("4f/2")).reveal())
                .isEqualTo(link);
    }
}
