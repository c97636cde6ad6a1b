package dev.espalier.mdm.apple.http;

import dev.espalier.mdm.failure.MisuseException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Trust in the platform's anchors and in some of one's own. */
public final class TrustAnchors {
    private TrustAnchors() {}

    /** A context for TLS that trusts both. */
    public static SSLContext platformAnd(Collection<X509Certificate> own) {
        try {
            var all = new ArrayList<>(platform());
            all.addAll(own);
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers(storeOf(all)), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new MisuseException("The trust anchors cannot be used: " + e.getMessage());
        }
    }

    private static List<X509Certificate> platform() throws GeneralSecurityException {
        return Arrays.stream(managers(null))
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Arrays.stream(((X509TrustManager) manager).getAcceptedIssuers()))
                .toList();
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore storeOf(List<X509Certificate> anchors) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < anchors.size(); i++) {
            store.setCertificateEntry("anchor-" + i, anchors.get(i));
        }
        return store;
    }
}
