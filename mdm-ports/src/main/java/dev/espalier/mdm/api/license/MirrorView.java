package dev.espalier.mdm.api.license;

import dev.espalier.mdm.domain.content.UnitState;
import dev.espalier.mdm.domain.license.LicenseSums;
import dev.espalier.mdm.domain.license.MirrorState;

/**
 * A unit's licenses as a whole.
 *
 * @param state how far they have been read, and how old the counts are (rule A17)
 * @param waiting when the next update starts, and how long Apple is to be left alone
 * @param apps the sums of its apps
 * @param books the sums of its books
 * @param held assignments in the mirror
 */
public record MirrorView(MirrorState state, UnitState waiting, LicenseSums apps, LicenseSums books, long held) {}
