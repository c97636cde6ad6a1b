package dev.espalier.mdm.simulator;

/**
 * A key with which a developer signs tokens for the metadata of apps and books.
 *
 * @param keyId ten letters and digits, {@code kid} of the tokens
 * @param teamId whose key it is, {@code iss} of the tokens
 * @param privateKey the key for ES256, PKCS #8 in PEM; nobody can read it again
 */
public record DeveloperKey(String keyId, String teamId, String privateKey) {

    /** Without the key itself. */
    @Override
    public String toString() {
        return "DeveloperKey[" + keyId + " of " + teamId + "]";
    }
}
