package dev.espalier.mdm.domain.journal;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Role;

/**
 * Who did something, without a name.
 *
 * @param role what they were at that time
 * @param id the product's pseudonymous key for them
 */
public record Actor(Role role, String id) {

    /**
     * The caller without the name.
     *
     * @param caller who acts
     * @return role and id
     */
    public static Actor of(Caller caller) {
        return new Actor(caller.role(), caller.id());
    }
}
