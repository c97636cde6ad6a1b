package dev.espalier.mdm.domain.server;

import dev.espalier.mdm.domain.access.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where devices of the organization's people find this product when they enroll by account (rule E4; Apple: Assign
 * account-driven enrollment service discovery). Everybody may know it.
 *
 * @param value a URL as it was written
 */
public record DiscoveryUrl(String value) {
    private static final int MOST = 2000;

    /**
     * Decides whether Apple could take it: only {@code https}, with a host and without a person's credentials in it.
     *
     * @return the refusal, or empty to go ahead
     */
    public Optional<Refusal> refusal() {
        return usable()
                ? Optional.empty()
                : Optional.of(Refusal.of(ServerRefusal.DISCOVERY_URL_INVALID).with("url", shortened()));
    }

    private boolean usable() {
        try {
            var uri = new URI(value);
            return value.length() <= MOST
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String shortened() {
        return value.length() <= 100 ? value : value.substring(0, 100) + "…";
    }

    @Override
    public String toString() {
        return value;
    }
}
