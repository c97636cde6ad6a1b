package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why licenses are not moved, as a whole or for one assignee. */
public enum WorkRefusal implements RefusalCode {
    /** The unit's licenses are not ours to move. */
    NOT_OURS("license.not-ours", "A3"),
    /** The unit's scope does not cover where they are. */
    OUTSIDE_SCOPE("license.outside-scope", "A6"),
    /** The unit serves selected locations only, and nobody said where they are. */
    UNLOCATED("license.unlocated", "A6"),
    /** The unit serves selected locations only, and where they are could not be asked. */
    WHEREABOUTS_UNAVAILABLE("license.whereabouts-unavailable", "A6"),
    /** The item is hidden in this unit. */
    HIDDEN("license.item-hidden", "A24"),
    /** The unit does not own the item. */
    NOT_OWNED("license.not-owned", "A28"),
    /** The item cannot be assigned to devices. */
    NOT_FOR_DEVICES("license.not-for-devices", "A26"),
    /** A license that cannot be taken back. */
    IRREVOCABLE("license.irrevocable", "A27"),
    /** No Apple Account stands behind the user yet; the license follows by itself once one does. */
    NOT_ASSOCIATED("license.not-associated", "I2"),
    /** None of the person's devices uses the Apple Account that accepted: the license would be lost on it. */
    OTHER_ACCOUNT("license.other-account", "I10"),
    /** No license is left. */
    NO_LICENSE_LEFT("license.none-left", "A29"),
    /** Another operation on the same license is under way. */
    UNDER_WAY("license.under-way", "A30"),
    /** They do not hold the license. */
    NOT_HELD("license.not-held", "A23"),
    /** Apple does not know the user. */
    USER_UNKNOWN("license.user-unknown", "A30"),
    /** Apple refused it. */
    REFUSED_BY_APPLE("license.refused-by-apple", "A30"),
    /** There is no such content profile. */
    NO_SUCH_PROFILE("license.no-such-profile", "A22"),
    /** The profile names an item or a unit that cannot be picked. */
    NOT_PICKABLE("license.not-pickable", "A24"),
    /** There is no such plan, or it was replaced by a later one. */
    NO_SUCH_PLAN("license.no-such-plan", "A28"),
    /** The plan is not the one that was shown. */
    OTHER_PLAN("license.other-plan", "A28"),
    /** The inventory cannot say who is where, so no plan can be made. */
    DEMAND_UNAVAILABLE("license.demand-unavailable", "A28"),
    /** The plan would take unusually many licenses back; a person has to repeat how many. */
    TOO_MANY_TAKEN_BACK("license.too-many-taken-back", "A28"),
    /** Too many at once. */
    TOO_MANY("license.too-many", "A30"),
    /** There is no such revocation. */
    NO_SUCH_REVOCATION("license.no-such-revocation", "A15"),
    /** Taking everything back was not confirmed with the right number. */
    REVOCATION_NOT_CONFIRMED("license.revocation-not-confirmed", "A15"),
    /** Some holders have changes under way; their licenses are taken once those are settled. */
    HOLDERS_BUSY("license.holders-busy", "A15"),
    /** Unusually many holders are unknown. */
    TOO_MANY_UNKNOWN("license.too-many-unknown", "A16"),
    /** The inventory or the directory could not be asked, so nobody counts as unknown. */
    INVENTORY_UNAVAILABLE("license.inventory-unavailable", "A16"),
    /** Nothing is there to install. */
    NOT_INSTALLABLE("license.not-installable", "A31");

    private final String code;
    private final String rule;

    WorkRefusal(String code, String rule) {
        this.code = code;
        this.rule = rule;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String rule() {
        return rule;
    }
}
