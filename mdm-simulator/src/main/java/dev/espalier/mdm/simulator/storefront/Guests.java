package dev.espalier.mdm.simulator.storefront;

import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.Portal;
import dev.espalier.mdm.simulator.invitation.Invitations;
import dev.espalier.mdm.simulator.portal.World;

/** Those who follow the invitations of organizational units. */
public final class Guests implements Invitations {

    private final World world;
    private final Portal portal;

    public Guests(World world, Portal portal) {
        this.world = world;
        this.portal = portal;
    }

    @Override
    public boolean isOpen(String code) {
        return world.locked(() -> world.units().inviting(code).isPresent());
    }

    @Override
    public InvitationOutcome accept(String code, String account) {
        return portal.acceptInvitation(code, account);
    }
}
