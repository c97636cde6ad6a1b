package dev.espalier.mdm.spi.server;

/** Which Apple servers an operator allows to be held by several accounts (rule S3). */
public interface DoubleHoldings {

    /**
     * Allows it.
     *
     * @param serverUuid the server's identity at Apple
     */
    void allow(String serverUuid);
}
