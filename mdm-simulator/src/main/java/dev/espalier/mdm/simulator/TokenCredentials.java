package dev.espalier.mdm.simulator;

import java.time.Instant;

/**
 * What a server token says when it is opened.
 *
 * @param consumerKey names the server and the person who downloaded
 * @param consumerSecret secret
 * @param accessToken names this download
 * @param accessSecret secret
 * @param expiry when the token ends, a year after the download
 */
public record TokenCredentials(
        String consumerKey, String consumerSecret, String accessToken, String accessSecret, Instant expiry) {

    /** Shows the expiry alone, because everything else is a credential. */
    @Override
    public String toString() {
        return "TokenCredentials[***, expiry=" + expiry + "]";
    }
}
