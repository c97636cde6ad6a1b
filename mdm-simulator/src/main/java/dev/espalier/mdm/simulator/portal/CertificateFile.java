package dev.espalier.mdm.simulator.portal;

import static dev.espalier.mdm.simulator.PortalRefusedException.Reason.CERTIFICATE_UNREADABLE;

import dev.espalier.mdm.simulator.PortalRefusedException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;

/** Reads what somebody uploads as a server's public key. */
final class CertificateFile {

    private CertificateFile() {}

    static X509Certificate read(byte[] file) {
        try {
            var certificate = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(file));
            if (!(certificate.getPublicKey() instanceof RSAPublicKey)) {
                throw new PortalRefusedException(CERTIFICATE_UNREADABLE, "the key is not an RSA key");
            }
            return certificate;
        } catch (CertificateException e) {
            throw new PortalRefusedException(CERTIFICATE_UNREADABLE, "neither PEM nor DER");
        }
    }
}
