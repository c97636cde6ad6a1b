package dev.espalier.mdm.apple.content;

import dev.espalier.mdm.apple.http.AppleHosts;
import java.net.URI;

/**
 * Where the services are, as configured.
 *
 * @param service Apps and Books
 * @param legacy its predecessor
 * @param catalog the store's catalog
 */
public record ServiceAddresses(URI service, URI legacy, URI catalog, URI invitations) {

    /** Where an endpoint is unless discovery says otherwise. */
    URI usual(Endpoint endpoint) {
        return URI.create(base(endpoint) + endpoint.path());
    }

    /** Where discovery may place an endpoint. */
    AppleHosts hosts(Endpoint endpoint) {
        return new AppleHosts(base(endpoint));
    }

    private URI base(Endpoint endpoint) {
        return switch (endpoint) {
            case CATALOG -> catalog;
            case INVITATION -> invitations;
            default -> service;
        };
    }
}
