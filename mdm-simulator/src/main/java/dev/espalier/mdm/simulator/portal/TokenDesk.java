package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.CERTIFICATE_MISSING;

import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.PortalRefusedException;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.token.ServerToken;
import dev.espalier.mdm.simulator.token.TokenFile;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The certificate of one server and the tokens that were encrypted for it. */
final class TokenDesk {

    private final World world;
    private final Staff staff;
    private final String server;
    private Optional<X509Certificate> certificate = Optional.empty();

    TokenDesk(World world, Staff staff, String server) {
        this.world = world;
        this.staff = staff;
        this.server = server;
    }

    void encryptFor(X509Certificate uploaded) {
        certificate = Optional.of(uploaded);
        if (world.behavior().get(Choice.UPLOAD_ENDS_TOKEN)) {
            world.tokens().revoke(token -> token.server().equals(server));
        }
    }

    Optional<X509Certificate> certificate() {
        return certificate;
    }

    byte[] download(String account, TokenShape shape) {
        var recipient = certificate.orElseThrow(
                () -> new PortalRefusedException(CERTIFICATE_MISSING, "upload a certificate first"));
        var token = world.mint().mint(server, account, world.now());
        world.tokens().add(token);
        return TokenFile.write(token.credentials(), recipient, shape);
    }

    void honor(String account, TokenCredentials credentials) {
        world.tokens().add(new ServerToken(server, account, credentials));
    }

    Optional<TokenCredentials> live() {
        return world.tokens()
                .live(server)
                .filter(token -> standing(token) != TokenStanding.DEAD)
                .map(ServerToken::credentials);
    }

    TokenStanding standing(ServerToken token) {
        if (token.revoked() || !world.now().isBefore(token.credentials().expiry())) {
            return TokenStanding.DEAD;
        }
        return staff.entitled(token.downloader())
                ? TokenStanding.LIVE
                : TokenStanding.after(world.behavior().get(Choice.ROLE_LOSS));
    }
}
