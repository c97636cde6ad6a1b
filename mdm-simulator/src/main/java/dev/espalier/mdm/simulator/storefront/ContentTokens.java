package dev.espalier.mdm.simulator.storefront;

import dev.espalier.mdm.simulator.content.ContentToken;
import dev.espalier.mdm.simulator.content.Unit;
import dev.espalier.mdm.simulator.legacy.LegacyRefusal;
import dev.espalier.mdm.simulator.legacy.LegacyUnit;
import dev.espalier.mdm.simulator.legacy.LegacyUnits;
import dev.espalier.mdm.simulator.portal.TokenStanding;
import dev.espalier.mdm.simulator.portal.World;

/** Opens organizational units with their content tokens. */
public final class ContentTokens implements LegacyUnits {

    private static final int UNKNOWN = 9622;
    private static final int EXPIRED = 9621;
    private static final int REVOKED = 9625;

    private final World world;

    public ContentTokens(World world) {
        this.world = world;
    }

    public boolean honored(String text) {
        return world.locked(() ->
                world.units().token(text).filter(token -> problem(token) == 0).isPresent());
    }

    @Override
    public LegacyUnit open(String sToken) {
        return world.locked(() -> {
            var token = world.units()
                    .token(sToken)
                    .orElseThrow(() -> new LegacyRefusal(UNKNOWN, "The token is not valid."));
            int problem = problem(token);
            if (problem != 0) {
                throw new LegacyRefusal(problem, "The token has ended.");
            }
            return describe(token, world.unitOf(token).unit());
        });
    }

    private int problem(ContentToken token) {
        if (!world.now().isBefore(token.expiry())) {
            return EXPIRED;
        }
        boolean dead = world.unitOf(token).standing(token) == TokenStanding.DEAD;
        return token.endedBy() == 0 && dead ? REVOKED : token.endedBy();
    }

    private static LegacyUnit describe(ContentToken token, Unit unit) {
        return new LegacyUnit(
                token.downloader(),
                unit.owner().id(),
                unit.uId(),
                unit.name(),
                unit.country(),
                unit.owner().platform(),
                token.expiry(),
                unit.config().mdmInfo().isPresent());
    }
}
