package dev.espalier.mdm.apple.invite;

import dev.espalier.mdm.domain.shared.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Puts a code into Apple's template of the address where invitations are accepted. The template is never decoded: what
 * stands for the code is written in it as it comes, usually in its encoded form.
 */
final class InvitationLink {
    private static final String ENCODED = "%25inviteCode%25";
    private static final String PLAIN = "%inviteCode%";

    private InvitationLink() {}

    static Secret to(URI template, Secret code) {
        String written = URLEncoder.encode(code.reveal(), StandardCharsets.UTF_8);
        return Secret.of(template.toString().replace(ENCODED, written).replace(PLAIN, written));
    }
}
