package dev.espalier.mdm.domain.server;

/** A key pair that was made elsewhere, as files. It prints as {@code KeyPairFiles[***]}. */
public final class KeyPairFiles {
    private final byte[] privateKey;
    private final byte[] certificate;

    /**
     * Takes copies of two files, of any size and content.
     *
     * @param privateKey PEM, PKCS#1 or PKCS#8, not encrypted
     * @param certificate PEM or DER
     */
    public KeyPairFiles(byte[] privateKey, byte[] certificate) {
        this.privateKey = privateKey.clone();
        this.certificate = certificate.clone();
    }

    /**
     * The private key's file.
     *
     * @return a copy
     */
    public byte[] privateKey() {
        return privateKey.clone();
    }

    /**
     * The certificate's file.
     *
     * @return a copy
     */
    public byte[] certificate() {
        return certificate.clone();
    }

    @Override
    public String toString() {
        return "KeyPairFiles[***]";
    }
}
