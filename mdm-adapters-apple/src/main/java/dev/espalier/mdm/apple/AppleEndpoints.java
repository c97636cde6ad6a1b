package dev.espalier.mdm.apple;

import java.net.URI;
import java.util.Locale;

/** Where Apple's services are: at Apple, or in a simulator. */
public final class AppleEndpoints {
    private static final AppleEndpoints PRODUCTION = new AppleEndpoints(
            URI.create("https://mdmenrollment.apple.com"),
            URI.create("https://vpp.itunes.apple.com"),
            URI.create("https://uclient-api.itunes.apple.com"),
            URI.create("https://buy.itunes.apple.com"));

    private final URI enrollment;
    private final URI content;
    private final URI catalog;
    private final URI invitations;

    private AppleEndpoints(URI enrollment, URI content, URI catalog, URI invitations) {
        this.enrollment = enrollment;
        this.content = content;
        this.catalog = catalog;
        this.invitations = invitations;
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
        var address = URI.create(scheme + "://" + base.getHost().toLowerCase(Locale.ROOT) + port + path);
        return new AppleEndpoints(address, address, address, address);
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

    /**
     * The service of Apps and Books: content tokens, licenses. It says by itself where its parts are.
     *
     * @return its address, in the form of {@link #enrollment()}
     */
    public URI appsAndBooks() {
        return content;
    }

    /**
     * The predecessor of that service, which knows a little more about a token.
     *
     * @return its address, in the form of {@link #enrollment()}
     */
    public URI legacyAppsAndBooks() {
        return content;
    }

    /**
     * The store's catalog, for as long as the service of Apps and Books names no other place.
     *
     * @return its address, in the form of {@link #enrollment()}
     */
    public URI catalog() {
        return catalog;
    }

    /**
     * Where people accept invitations, for as long as the service of Apps and Books names no other place.
     *
     * @return its address, in the form of {@link #enrollment()}
     */
    public URI invitations() {
        return invitations;
    }

    @Override
    public String toString() {
        return enrollment.equals(content)
                ? "AppleEndpoints[" + enrollment + "]"
                : "AppleEndpoints[" + enrollment + ", " + content + ", " + catalog + "]";
    }
}
