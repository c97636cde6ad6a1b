package dev.espalier.mdm.mail;

import dev.espalier.mdm.domain.invite.InvitationId;
import dev.espalier.mdm.domain.invite.InvitationLetter;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.Locale;

/** Invitations that tests can change. */
final class Letters {
    static final String ADVICE = "Accept with the Apple Account that is signed in on your device & nothing else.";
    static final String LINK = "https://store.example/accept?inviteCode=4093f6de&mt=8";

    private Letters() {}

    static InvitationLetter.Builder aLetter() {
        var letter = InvitationLetter.builder();
        letter.invitation(InvitationId.of("0e0c7a52-9a0e-4d0b-8a55-3b1f4d1d2c10"))
                .delivery(1)
                .address("ada@mail.example")
                .person("p-17")
                .name("Ada <Lovelace> & Söhne")
                .organization("Schule \"Nord\"")
                .link(Secret.of(LINK))
                .advice(ADVICE)
                .language(Locale.ENGLISH);
        return letter;
    }
}
