package dev.espalier.mdm.domain.license;

/**
 * How much a plan says.
 *
 * @param assign licenses to give
 * @param takeBack licenses to take back
 * @param refused wishes that a rule is against
 * @param waiting wishes that have to wait for a license
 */
public record PlanCounts(long assign, long takeBack, long refused, long waiting) {
    /** The counts of a plan without lines. */
    public static final PlanCounts NONE = new PlanCounts(0, 0, 0, 0);

    /**
     * These counts with one more line.
     *
     * @param kind the line's kind
     * @return the counts
     */
    public PlanCounts plus(PlanRow.Kind kind) {
        return switch (kind) {
            case ASSIGN -> new PlanCounts(assign + 1, takeBack, refused, waiting);
            case TAKE_BACK -> new PlanCounts(assign, takeBack + 1, refused, waiting);
            case REFUSE -> new PlanCounts(assign, takeBack, refused + 1, waiting);
            case SHORT -> new PlanCounts(assign, takeBack, refused, waiting + 1);
        };
    }

    /**
     * How much changes at Apple.
     *
     * @return licenses to give and to take back
     */
    public long changes() {
        return assign + takeBack;
    }

    /**
     * All lines.
     *
     * @return their number
     */
    public long lines() {
        return changes() + refused + waiting;
    }
}
