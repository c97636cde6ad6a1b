package dev.espalier.mdm.simulator.token;

import dev.espalier.mdm.simulator.TokenCredentials;

/** One download of a server token, alive until something ends it. */
public final class ServerToken {

    private final String server;
    private final String downloader;
    private final TokenCredentials credentials;
    private boolean revoked;

    public ServerToken(String server, String downloader, TokenCredentials credentials) {
        this.server = server;
        this.downloader = downloader;
        this.credentials = credentials;
    }

    public String server() {
        return server;
    }

    public String downloader() {
        return downloader;
    }

    public TokenCredentials credentials() {
        return credentials;
    }

    public void revoke() {
        revoked = true;
    }

    public boolean revoked() {
        return revoked;
    }
}
