package dev.espalier.mdm.spi.server;

/**
 * Which Apple servers an account holds (rule S3). Of other accounts it only ever tells that somebody holds a server.
 */
public interface AppleIdentityStore {

    /**
     * Takes a server for this account, safely against another account doing the same at the same time.
     *
     * @param serverUuid the server's identity at Apple
     * @return false if another account holds it and no operator allowed that; nothing is changed then. True if the
     *     account holds it now, or did already
     */
    boolean hold(String serverUuid);

    /**
     * Gives a server up; nothing happens if this account does not hold it.
     *
     * @param serverUuid the server's identity at Apple
     */
    void giveUp(String serverUuid);
}
