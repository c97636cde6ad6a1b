package dev.espalier.mdm.apple;

import java.net.URI;
import java.util.Locale;

/** Where Apple's services are: at Apple, or in a simulator. */
public final class AppleEndpoints {
    private static final AppleEndpoints PRODUCTION = at(URI.create("https://mdmenrollment.apple.com"));

    private final URI enrollment;

    private AppleEndpoints(URI enrollment) {
        this.enrollment = enrollment;
    }

    /**
     * Apple's own.
     *
     * @return the endpoints
     */
    public static AppleEndpoints production() {
        return PRODUCTION;
    }

    /**
     * All services under one address, as a simulator has them.
     *
     * @param base absolute, http or https, without query; a path is kept in front of every service's own
     * @return the endpoints
     * @throws IllegalArgumentException if the address has another form
     */
    public static AppleEndpoints at(URI base) {
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        boolean usable = scheme.matches("https?") && base.getHost() != null && base.getUserInfo() == null;
        if (!usable || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("An endpoint is an http or https address without query: " + base);
        }
        String port = base.getPort() == -1 || isDefault(scheme, base.getPort()) ? "" : ":" + base.getPort();
        String path = base.getRawPath().replaceAll("/+$", "");
        return new AppleEndpoints(URI.create(scheme + "://" + base.getHost().toLowerCase(Locale.ROOT) + port + path));
    }

    private static boolean isDefault(String scheme, int port) {
        return port == (scheme.equals("https") ? 443 : 80);
    }

    /**
     * The enrollment service: server tokens, devices, enrollment profiles.
     *
     * @return its address, scheme and host in lower case, without a default port and a trailing slash
     */
    public URI enrollment() {
        return enrollment;
    }

    @Override
    public String toString() {
        return "AppleEndpoints[" + enrollment + "]";
    }
}
