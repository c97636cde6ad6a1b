package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

class TrustAnchorsTest {
    private static final char[] NO_PASSWORD = new char[0];

    private final KeyPair pair = pair();
    private final X509Certificate certificate = selfSigned(pair);

    @Test
    void a_server_with_a_certificate_of_ones_own_is_trusted() throws Exception {
        assertThat(protocolWith(TrustAnchors.platformAnd(List.of(certificate)))).startsWith("TLSv1");
    }

    @Test
    void a_server_with_another_certificate_is_not_trusted() {
        var other = TrustAnchors.platformAnd(List.of(selfSigned(pair())));

        assertThatThrownBy(() -> protocolWith(other)).isInstanceOf(SSLHandshakeException.class);
    }

    /** Shakes hands with a server that presents the certificate. */
    private String protocolWith(SSLContext client) throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        try (var server = (SSLServerSocket) server().getServerSocketFactory().createServerSocket(0, 1, loopback)) {
            CompletableFuture.runAsync(() -> greet(server));
            try (var socket = (SSLSocket) client.getSocketFactory().createSocket(loopback, server.getLocalPort())) {
                socket.startHandshake();
                return socket.getSession().getProtocol();
            }
        }
    }

    private static void greet(SSLServerSocket server) {
        try (var socket = (SSLSocket) server.accept()) {
            socket.startHandshake();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SSLContext server() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", pair.getPrivate(), NO_PASSWORD, new Certificate[] {certificate});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate selfSigned(KeyPair pair) {
        try {
            var name = new X500Name("CN=localhost");
            var now = Instant.now();
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minusSeconds(3600)),
                    Date.from(now.plusSeconds(3600)),
                    name,
                    pair.getPublic());
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
