package dev.espalier.mdm.api.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.List;
import java.util.Optional;

/** What a server of Apple's gives besides devices. */
public interface ServerServices {

    /**
     * Reads where devices are sent that look for the organization's product (rule E4).
     *
     * @param server which integration
     * @return what is set, empty if nothing is; or the refusal, if the organization has no such service
     */
    Outcome<Optional<Discovery>> discovery(IntegrationId server);

    /**
     * Sets where devices are sent, in place of what was set before, and reads it back (rule E4).
     *
     * @param server which integration
     * @param url where to; {@code https}
     * @return what Apple has now, or the refusal
     */
    Outcome<Discovery> setDiscovery(IntegrationId server, DiscoveryUrl url);

    /**
     * Takes away what was set (rule E4).
     *
     * @param server which integration
     * @return what was set before, empty if nothing was; or the refusal
     */
    Outcome<Optional<Discovery>> clearDiscovery(IntegrationId server);

    /**
     * Lists what lets devices into betas (rule E4). They are secrets, and nothing of them is stored.
     *
     * @param server which integration
     * @return the tokens, perhaps several for a system; or the refusal, if the organization has not turned betas on
     */
    Outcome<List<BetaToken>> betaTokens(IntegrationId server);

    /**
     * Signs a token with which a device proves to Apple that this product belongs to the organization (rule E5). A
     * product calls this when a device asks for it at check-in, with {@code GetToken} for {@code com.apple.maid}. It
     * works whatever state the server token is in, calls nobody, and is not journaled: every sign-in of every person asks
     * for one.
     *
     * @param server which integration
     * @return a JSON Web Token for one use, now; or the refusal
     */
    Outcome<Secret> managedAccountToken(IntegrationId server);
}
