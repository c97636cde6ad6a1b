package dev.espalier.mdm.simulator.content;

import java.util.List;
import java.util.Optional;

/**
 * What a device management service has configured for a unit.
 *
 * @param mdmInfo who claims it
 * @param notificationUrl where notifications go, empty for nowhere
 * @param secret what they carry
 * @param types which ones are wanted
 */
public record ClientConfig(Optional<MdmInfo> mdmInfo, String notificationUrl, String secret, List<String> types) {

    public static final ClientConfig NONE = new ClientConfig(Optional.empty(), "", "", List.of());

    public ClientConfig {
        types = List.copyOf(types);
    }

    public ClientConfig claimedBy(MdmInfo info) {
        return new ClientConfig(Optional.of(info), notificationUrl, secret, types);
    }

    public ClientConfig notifying(String url, String newSecret) {
        return new ClientConfig(mdmInfo, url, newSecret, types);
    }

    public ClientConfig subscribedTo(List<String> wanted) {
        return new ClientConfig(mdmInfo, notificationUrl, secret, wanted);
    }

    public boolean wants(String type) {
        return !notificationUrl.isEmpty() && types.contains(type);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ClientConfig[mdmInfo=" + mdmInfo + ", notificationUrl=" + notificationUrl + ", types=" + types + "]";
    }
}
