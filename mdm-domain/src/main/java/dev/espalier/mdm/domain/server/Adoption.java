package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;

/**
 * A server that another product ran until now (rule E6): its key pair is in the portal, its token works, and both stay as
 * they are. It prints without key and token.
 */
public final class Adoption {
    private final IntegrationLabel label;
    private final KeyPairFiles pair;
    private final byte[] token;

    /**
     * Takes a copy of the token.
     *
     * @param label our name for the server
     * @param pair private key and certificate in use
     * @param token the token in use: the file from the portal, or its content as other products keep it, in JSON
     */
    public Adoption(IntegrationLabel label, KeyPairFiles pair, byte[] token) {
        this.label = label;
        this.pair = pair;
        this.token = token.clone();
    }

    /**
     * Our name for it.
     *
     * @return the label
     */
    public IntegrationLabel label() {
        return label;
    }

    /**
     * The key pair in use.
     *
     * @return private key and certificate
     */
    public KeyPairFiles pair() {
        return pair;
    }

    /**
     * The token in use.
     *
     * @return a copy of the file
     */
    public byte[] token() {
        return token.clone();
    }

    /**
     * Why its token could not be read, in words that fit: who adopts a server must not ask the portal for another token.
     *
     * @param reading why the file is no token for the key
     * @return the refusal
     */
    public static Refusal refusal(Refusal reading) {
        return reading.reason() == ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE
                ? new Refusal(ServerRefusal.TOKEN_OF_ANOTHER_KEY, reading.parameters())
                : reading;
    }

    @Override
    public String toString() {
        return "Adoption[" + label + "]";
    }
}
