package dev.espalier.mdm.simulator;

/** Where developers get keys for the metadata of apps and books. */
public interface DeveloperKeys {

    /**
     * Makes a key.
     *
     * @param teamId ten letters and digits
     * @return the key
     */
    DeveloperKey create(String teamId);

    /**
     * Revokes a key: tokens that it signed are refused from now on.
     *
     * @param keyId its identifier
     */
    void revoke(String keyId);
}
