package dev.espalier.mdm.spi.content;

import dev.espalier.mdm.domain.content.DownloaderFacts;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.content.UnitDetails;
import dev.espalier.mdm.domain.shared.SecretRef;

/**
 * The service of Apps and Books, as far as it is about a unit and its token (Apple: Client Config, Service Config).
 *
 * <p>Methods block until Apple's whole answer is there. They throw {@code AppleCredentialException} if Apple refuses the
 * token (kind {@code REFUSED}; {@code READ_ONLY} for a write that is refused while reads work), {@code
 * AppleUnavailableException} if Apple cannot answer now or asks to wait, and {@code AppleServiceException} if its answer
 * is of no use. They write nothing unless they say so.
 */
public interface ContentGateway {

    /**
     * What Apple says about the unit behind a token.
     *
     * @param credential with which token
     * @return the details
     */
    UnitDetails unit(ContentCredential credential);

    /**
     * Leaves our mark on the unit (rule A3), and sets where notifications go. Apple calls that address before it
     * answers.
     *
     * @param credential with which token
     * @param claim what to write
     * @return the unit as it is afterwards, or that Apple could not reach the address
     */
    ClaimAnswer claim(ContentCredential credential, UnitClaim claim);

    /**
     * What only the legacy service tells about a token (rules A8 to A10). It never throws for what Apple answers.
     *
     * @param credential with which token
     * @return the facts; unknown ones are empty
     */
    DownloaderFacts downloader(ContentCredential credential);

    /**
     * How much a request may hold just now. Read at most every five minutes; the last good answer, or the usual limits,
     * if Apple cannot be asked.
     *
     * @return the limits
     */
    ServiceLimits limits();

    /**
     * Forgets what is kept in memory about a token that is not used any more.
     *
     * @param token where it lay
     */
    void forget(SecretRef token);
}
