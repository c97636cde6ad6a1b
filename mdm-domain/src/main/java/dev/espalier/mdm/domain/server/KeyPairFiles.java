package dev.espalier.mdm.domain.server;

/**
 * A key pair that was made elsewhere, as files.
 *
 * @param privateKey PEM, PKCS#1 or PKCS#8, not encrypted
 * @param certificate PEM or DER
 */
public record KeyPairFiles(byte[] privateKey, byte[] certificate) {

    @Override
    public String toString() {
        return "KeyPairFiles[***]";
    }
}
