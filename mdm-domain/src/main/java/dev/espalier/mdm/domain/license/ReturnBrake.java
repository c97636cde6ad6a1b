package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.Optional;

/**
 * Keeps a wrong inventory from emptying a school: when unusually many licenses would come back, nothing does (rule A16).
 *
 * @param share the share of holders above which it acts, from 0 to 1
 * @param count how many holders it takes at least
 */
public record ReturnBrake(double share, long count) {

    /** Checks the range. */
    public ReturnBrake {
        if (share < 0 || share > 1 || count < 0) {
            throw new IllegalArgumentException("A brake has a share from 0 to 1 and a count of 0 or more.");
        }
    }

    /**
     * The usual brake.
     *
     * @return 5 % and 20 holders
     */
    public static ReturnBrake usual() {
        return new ReturnBrake(0.05, 20);
    }

    /**
     * Whether the number looks wrong.
     *
     * @param concerned holders that would lose something
     * @param all all holders
     * @return true if it is above both limits
     */
    public boolean stops(long concerned, long all) {
        return concerned > count && concerned > share * all;
    }

    /**
     * Decides about holders that an inventory does not know. No number that a person repeats loosens it: it is the
     * inventory that has to be looked at.
     *
     * @param unknown how many they are
     * @param all all holders
     * @return the refusal, naming both numbers, or empty to go ahead
     */
    public Optional<Refusal> onUnknown(long unknown, long all) {
        return stops(unknown, all)
                ? Optional.of(Refusal.of(WorkRefusal.TOO_MANY_UNKNOWN)
                        .with("unknown", unknown)
                        .with("holders", all))
                : Optional.empty();
    }

    /**
     * Decides about licenses that a plan takes back.
     *
     * @param takeBack how many they are
     * @param all all licenses that are held
     * @param confirmed the number that a person repeated; -1 if nobody did
     * @return the refusal, naming the number to repeat, or empty to go ahead
     */
    public Optional<Refusal> onPlan(long takeBack, long all, long confirmed) {
        return stops(takeBack, all) && confirmed != takeBack
                ? Optional.of(Refusal.of(WorkRefusal.TOO_MANY_TAKEN_BACK)
                        .with("licenses", takeBack)
                        .with("held", all))
                : Optional.empty();
    }
}
