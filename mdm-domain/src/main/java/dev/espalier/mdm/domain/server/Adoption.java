package dev.espalier.mdm.domain.server;

/**
 * A server that another product ran until now (rule E6): its key pair is in the portal, its token works, and both stay as
 * they are. It prints without key and token.
 */
public final class Adoption {
    private final ServerLabel label;
    private final KeyPairFiles pair;
    private final byte[] token;

    /**
     * Takes a copy of the token.
     *
     * @param label our name for the server
     * @param pair private key and certificate in use
     * @param token the token in use: the file from the portal, or its content as other products keep it, in JSON
     */
    public Adoption(ServerLabel label, KeyPairFiles pair, byte[] token) {
        this.label = label;
        this.pair = pair;
        this.token = token.clone();
    }

    /**
     * Our name for it.
     *
     * @return the label
     */
    public ServerLabel label() {
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

    @Override
    public String toString() {
        return "Adoption[" + label + "]";
    }
}
