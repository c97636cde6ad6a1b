package dev.espalier.mdm.domain.invite;

/** How somebody gets from being registered to being associated. */
public enum Channel {
    /** Apple binds the Managed Apple Account that we name; nobody has to accept anything (rule I4). */
    MANAGED,
    /** A mail with the link (rule I3). */
    EMAIL,
    /** The product prompts on the person's device (rule I5). */
    DEVICE,
    /** The product hands the link out by itself, such as on a page where people help themselves (rule I5). */
    LINK;

    /**
     * Whether somebody accepts by a link.
     *
     * @return false for Managed Apple Accounts
     */
    public boolean byLink() {
        return this != MANAGED;
    }

    /**
     * Whether we carry the link to the person.
     *
     * @return true for mail and prompts
     */
    public boolean delivered() {
        return this == EMAIL || this == DEVICE;
    }
}
