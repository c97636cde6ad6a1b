package dev.espalier.mdm.api.server;

import dev.espalier.mdm.domain.server.ServerIntegration;

/**
 * A renewed integration, and what is different about the new token (rule T2).
 *
 * @param integration the integration with its new token
 * @param otherPerson whether somebody else downloaded it
 * @param otherConsumerKey whether it carries another consumer key
 * @param newCertificate whether the staged key opened it and is the current one now
 */
public record Renewal(
        ServerIntegration integration, boolean otherPerson, boolean otherConsumerKey, boolean newCertificate) {}
