package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Checks where notifications are to go, as far as that can be known without Apple. */
public final class NotificationAddress {
    private static final long LONGEST = 512;
    private static final Set<String> OWN_COMPUTER = Set.of("localhost", "127.0.0.1");

    private NotificationAddress() {}

    /**
     * The whole address of a unit.
     *
     * @param base where the product takes notifications
     * @param path the unit's own part
     * @return the address
     */
    public static String of(URI base, String path) {
        String text = base.toString();
        return text.endsWith("/") ? text + path : text + "/" + path;
    }

    /**
     * Why an address is of no use: Apple takes a host and a path over HTTPS and nothing else. Plain HTTP leads nowhere
     * but to one's own computer, for trying things out.
     *
     * @param address the whole address
     * @return the refusal, or empty if it may be of use
     */
    public static Optional<Refusal> refusal(String address) {
        return fits(address)
                ? Optional.empty()
                : Optional.of(Refusal.of(ContentRefusal.NOTIFICATION_ADDRESS).with("most", LONGEST));
    }

    private static boolean fits(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= LONGEST && uri.getHost() != null && hostAndPathOnly(uri) && confidential(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean hostAndPathOnly(URI uri) {
        return uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    }

    private static boolean confidential(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || "http".equalsIgnoreCase(uri.getScheme()) && OWN_COMPUTER.contains(uri.getHost());
    }
}
