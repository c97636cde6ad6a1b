package dev.espalier.mdm.domain.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.Secret;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No invitation leaves without its link, and without saying with which account it is accepted. */
class InvitationLetterTest {
    private static final InvitationLetter LETTER = InvitationLetter.builder()
            .invitation(InvitationId.of("0e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c10"))
            .delivery(1)
            .address("ada@mail.example")
            .person("p-1")
            .name("Ada")
            .organization("North")
            .link(Secret.of("https://link"))
            .advice("Use the account on your device.")
            .language(Locale.ENGLISH)
            .build();

    @Test
    @Tag("I10")
    void a_text_needs_both() {
        assertThat(LETTER.complaint("https://link Use the account on your device."))
                .isEmpty();
        assertThat(LETTER.complaint("https://link"))
                .hasValueSatisfying(why -> assertThat(why).contains("Apple Account"));
        assertThat(LETTER.complaint("Use the account on your device."))
                .hasValueSatisfying(why -> assertThat(why).contains("link"));
    }

    @Test
    void nothing_personal_is_printed() {
        assertThat(LETTER.toString())
                .doesNotContain("ada@")
                .doesNotContain("Ada")
                .doesNotContain("https://link");
    }
}
