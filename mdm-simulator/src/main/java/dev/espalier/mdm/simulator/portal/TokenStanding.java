package dev.espalier.mdm.simulator.portal;

import dev.espalier.mdm.simulator.RoleLoss;

/** What a server token is good for. */
public enum TokenStanding {
    LIVE,
    READ_ONLY,
    DEAD;

    static TokenStanding after(RoleLoss loss) {
        return switch (loss) {
            case NONE -> LIVE;
            case READ_ONLY -> READ_ONLY;
            case DEAD -> DEAD;
        };
    }
}
