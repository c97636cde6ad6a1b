package dev.espalier.mdm.apple.http;

import java.net.URI;
import java.util.Locale;

/**
 * Where an answer of Apple's may send us: over TLS to one of Apple's own hosts, or to the very place that was configured.
 * Credentials go nowhere else, whatever an answer says.
 *
 * @param configured the service's address
 */
public record AppleHosts(URI configured) {
    private static final String APPLE = "apple.com";

    /** Whether this is a place to send credentials to; an address without a host is on the configured one. */
    public boolean admit(URI address) {
        if (address.getRawUserInfo() != null || address.isOpaque()) {
            return false;
        }
        boolean relative = address.getScheme() == null && address.getRawAuthority() == null;
        return relative || isConfigured(address) || isApples(address);
    }

    private boolean isConfigured(URI address) {
        return configured.getScheme().equalsIgnoreCase(address.getScheme())
                && configured.getHost().equalsIgnoreCase(address.getHost())
                && port(configured) == port(address);
    }

    private static boolean isApples(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return "https".equalsIgnoreCase(address.getScheme())
                && port(address) == 443
                && (host.equals(APPLE) || host.endsWith("." + APPLE));
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
