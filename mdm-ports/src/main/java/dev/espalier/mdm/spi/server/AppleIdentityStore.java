package dev.espalier.mdm.spi.server;

/**
 * Which Apple servers, or which units of Apps and Books, an account holds (rule S3). Of other accounts it only ever tells that somebody holds one.
 */
public interface AppleIdentityStore {

    /**
     * Takes a server or a unit for this account, safely against another account doing the same at the same time.
     *
     * @param serverUuid its identity at Apple
     * @return false if another account holds it and no operator allowed that; nothing is changed then. True if the
     *     account holds it now, or did already
     */
    boolean hold(String serverUuid);

    /**
     * Gives one up; nothing happens if this account does not hold it.
     *
     * @param serverUuid its identity at Apple
     */
    void giveUp(String serverUuid);
}
