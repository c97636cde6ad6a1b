package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.ContentTokenKind;
import dev.espalier.mdm.simulator.content.ContentToken;
import dev.espalier.mdm.simulator.http.Request;
import dev.espalier.mdm.simulator.portal.TokenStanding;
import dev.espalier.mdm.simulator.portal.World;

/** Lets calls in: the header, the token, its age, its end, in this order. */
final class Gate {

    private static final String SCHEME = "Bearer ";

    private final World world;

    Gate(World world) {
        this.world = world;
    }

    ContentToken requireToken(Request request) {
        var header = request.header("Authorization").orElseThrow(() -> Refused.with(9601));
        Refused.unless(header.startsWith(SCHEME) && header.length() > SCHEME.length(), 9722);
        var token =
                world.units().token(header.substring(SCHEME.length()).trim()).orElseThrow(() -> Refused.with(9622));
        Refused.unless(world.now().isBefore(token.expiry()), 9621);
        Refused.unless(token.endedBy() == 0, token.endedBy());
        Refused.unless(standing(token) != TokenStanding.DEAD, 9625);
        return token;
    }

    /** What kind of token may call at all, and who may change something. */
    void requirePermission(ContentToken token, boolean writes) {
        Refused.unless(token.kind() != ContentTokenKind.LEGACY, 9647);
        Refused.unless(token.kind() != ContentTokenKind.FACILITATOR, 9637);
        if (writes && standing(token) == TokenStanding.READ_ONLY) {
            throw Refused.with(9601, 403);
        }
    }

    private TokenStanding standing(ContentToken token) {
        return world.unitOf(token).standing(token);
    }
}
