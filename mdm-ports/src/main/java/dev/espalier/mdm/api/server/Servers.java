package dev.espalier.mdm.api.server;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.credential.Guidance;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Page;

/**
 * Server integrations. A call that asks Apple throws {@link dev.espalier.mdm.failure.AppleUnavailableException} if Apple
 * cannot answer now, and changes nothing then.
 */
public interface Servers {

    /**
     * What is needed and what to do to integrate a server (rules G1, G2). It calls nobody and changes nothing.
     *
     * @param label our name for the server
     * @return needs and steps
     */
    Guidance guidance(IntegrationLabel label);

    /**
     * Starts an integration with a new key pair; its certificate goes to the portal (rule S1).
     *
     * @param label our name for the server
     * @return the draft, or the refusal
     */
    Outcome<ServerDraft> draft(IntegrationLabel label);

    /**
     * Starts an integration with a key pair that was made elsewhere.
     *
     * @param label our name for the server
     * @param pair private key and certificate
     * @return the draft, or the refusal
     */
    Outcome<ServerDraft> draft(IntegrationLabel label, KeyPairFiles pair);

    /**
     * Lists drafts by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; empty for callers who may not integrate
     */
    Page<ServerDraft> drafts(String after, int max);

    /**
     * Opens a token file for a draft or an integration, and does nothing with it (rule S2).
     *
     * @param id the draft or the integration
     * @param file the file as it was uploaded
     * @return what is in it, or why it is no token for this draft or integration
     */
    Outcome<ServerToken> open(IntegrationId id, byte[] file);

    /**
     * Completes a draft: opens the token, asks Apple whose it is, and stores both (rules S2 to S4).
     *
     * @param draft which draft
     * @param file the token file as it was uploaded
     * @return the integration, with the draft's id, or the refusal
     */
    Outcome<ServerIntegration> complete(IntegrationId draft, byte[] file);

    /**
     * What to do to take over a server that another product runs (rule E6). It calls nobody and changes nothing.
     *
     * @param label our name for the server
     * @return needs and steps
     */
    Guidance adoption(IntegrationLabel label);

    /**
     * Takes over a server that another product runs, with the key pair and the token in use (rule E6). At Apple nothing
     * changes, and no device is assigned anything until somebody chooses.
     *
     * @param adoption label, key pair and token
     * @return the integration, or the refusal
     */
    Outcome<ServerIntegration> adopt(Adoption adoption);

    /**
     * Lists the integrations within the caller's reach by their ids.
     *
     * @param after the position from the page before, or empty text for the first page
     * @param max how many at most, 1 to {@link Page#MAX}
     * @return a page; it may be shorter than asked for although others follow
     */
    Page<ServerView> list(String after, int max);

    /**
     * Shows an integration from what is stored, at any time (rules S6 to S9).
     *
     * @param id which
     * @return the integration with its standing, or the refusal
     */
    Outcome<ServerView> show(IntegrationId id);

    /**
     * What is needed and what to do to renew (rules G1, G2, T4).
     *
     * @param id which
     * @return needs and steps, or the refusal
     */
    Outcome<Guidance> renewal(IntegrationId id);

    /**
     * Renews the token with a new file for the same server, downloaded by whoever may (rules S11, T2).
     *
     * @param id which
     * @param file the token file as it was uploaded
     * @return what changed, or the refusal
     */
    Outcome<Renewal> renew(IntegrationId id, byte[] file);

    /**
     * Makes a new key pair beside the one in use, or in place of a draft's (rule S1). Its certificate goes to the
     * portal.
     *
     * @param id the draft or the integration
     * @return the certificate, or the refusal
     */
    Outcome<NewCertificate> rekey(IntegrationId id);

    /**
     * Counts what putting another server behind an integration would leave behind (rule S11), or what deleting it would
     * stop (rule S12).
     *
     * @param id which
     * @return the consequences, or the refusal
     */
    Outcome<Consequences> consequences(IntegrationId id);

    /**
     * Puts another Apple server behind an integration (rule S11).
     *
     * @param id which
     * @param file the other server's token file
     * @param confirmedDevices the number of devices that are left behind, as {@link #consequences} counts them
     * @return the integration, or the refusal
     */
    Outcome<ServerIntegration> replace(IntegrationId id, byte[] file, long confirmedDevices);

    /**
     * Changes label and scope as one change, and then reads Apple's details again (rule S10).
     *
     * @param change what to save, and from which version
     * @return the integration, or the refusal
     */
    Outcome<ServerIntegration> save(ServerChange change);

    /**
     * Deletes an integration: the token and the keys are destroyed, the history stays readable (rule S12).
     *
     * @param id which
     * @param confirmedDevices the number of devices that are not updated any more, as {@link #consequences} counts them
     * @return the deleted integration, or the refusal
     */
    Outcome<ServerIntegration> delete(IntegrationId id, long confirmedDevices);
}
