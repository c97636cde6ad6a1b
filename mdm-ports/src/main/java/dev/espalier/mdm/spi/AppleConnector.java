package dev.espalier.mdm.spi;

import java.time.InstantSource;

/** Apple's services, before they are connected to a vault and a clock. */
public interface AppleConnector {

    /**
     * Connects.
     *
     * @param vault where the credentials lie
     * @param clock the time by which requests are signed
     * @return the gateways; closing them ends their connections
     */
    AppleGateways connect(SecretVault vault, InstantSource clock);
}
