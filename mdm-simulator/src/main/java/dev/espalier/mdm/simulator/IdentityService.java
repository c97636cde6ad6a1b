package dev.espalier.mdm.simulator;

/**
 * The service that devices ask before a Managed Apple Account signs in: it takes the word of a device management service for one
 * of its devices, if that service proves who it is (Apple: Get Token, service type {@code com.apple.maid}).
 */
public interface IdentityService {

    /** The verdict on a token. */
    enum Verdict {
        /** Everything fits. The same token is not accepted again. */
        ACCEPTED,
        /** Not three parts of base64url, or not JSON objects with the members that are needed in their types. */
        MALFORMED,
        /** Not signed with RS256. */
        ALGORITHM,
        /** {@code iss} is the identifier of no server; upper and lower case matter. */
        ISSUER,
        /** Nobody has uploaded a certificate for the server. */
        CERTIFICATE_MISSING,
        /** Not signed with the key of the certificate that the portal has for the server. */
        SIGNATURE,
        /** {@code service_type} is not {@code com.apple.maid}. */
        SERVICE_TYPE,
        /** {@code iat} is more than five minutes off. */
        ISSUED_AT,
        /** {@code jti} is not a UUID, or was used before. */
        TOKEN_ID
    }

    /**
     * Verifies a token that a device management service signed with the private key of its server. The checks come in the order of
     * the verdicts.
     *
     * @param token a JSON Web Token in its compact form
     * @return the verdict
     */
    Verdict verify(String token);
}
