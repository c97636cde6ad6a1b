package dev.espalier.mdm.simulator;

import java.util.Optional;

/**
 * Who claims organizational units over version 1 of the service, which version 2 does not tell. It is seen in the client context
 * of the old client configuration, until version 2 claims the unit as well.
 */
public interface LegacyClaims {

    /**
     * Reads the client context of a unit.
     *
     * @param uId identifier of the unit
     * @return what a service has left, a JSON document more often than not, or nothing
     */
    Optional<String> context(String uId);

    /**
     * Claims a unit.
     *
     * @param uId identifier of the unit
     * @param context what a service leaves, as {@code {"guid":"…","hostname":"…"}}
     */
    void leave(String uId, String context);

    /**
     * Removes the claim.
     *
     * @param uId identifier of the unit
     */
    void remove(String uId);
}
