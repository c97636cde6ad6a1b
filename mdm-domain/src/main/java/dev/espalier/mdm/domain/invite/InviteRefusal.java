package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about users and invitations is refused, as a whole or for one person. */
public enum InviteRefusal implements RefusalCode {
    /** An Apple Account stands behind the person already. */
    ALREADY_ASSOCIATED("invite.already-associated", "I1"),
    /** An invitation of the person may still be accepted. */
    ALREADY_INVITED("invite.already-invited", "I1"),
    /** The directory knows no Managed Apple Account of the person. */
    NO_MANAGED_ACCOUNT("invite.no-managed-account", "I4"),
    /** The unit lets no personal Apple Accounts in. */
    NO_PERSONAL_ACCOUNTS("invite.no-personal-accounts", "I4"),
    /** The directory knows no e-mail address of the person. */
    NO_EMAIL("invite.no-email", "I3"),
    /** The product delivers nothing by this channel. */
    NO_SUCH_CHANNEL("invite.no-such-channel", "I5"),
    /** The person is not in the directory, or outside the caller's locations: which of the two is not said. */
    NO_SUCH_PERSON("invite.no-such-person", "X2"),
    /** The person is not in the unit's scope. */
    OUTSIDE_SCOPE("invite.outside-scope", "A6"),
    /** The directory could not be asked; nothing follows from that. */
    DIRECTORY_UNAVAILABLE("invite.directory-unavailable", "A6"),
    /** There is no such invitation, or it is outside the caller's locations: which of the two is not said. */
    NO_SUCH_INVITATION("invite.no-such-invitation", "X2"),
    /** There is no such user, or the user is outside the caller's locations: which of the two is not said. */
    NO_SUCH_USER("invite.no-such-user", "X2"),
    /** The invitation has come to its end. */
    NOT_PENDING("invite.not-pending", "I7"),
    /** There is no link to deliver, yet or at all. */
    NOTHING_TO_SEND("invite.nothing-to-send", "I7"),
    /** The user is retired already. */
    ALREADY_RETIRED("invite.already-retired", "I8"),
    /** Licenses of the user are being changed; that has to end first. */
    LICENSES_CHANGING("invite.licenses-changing", "I8"),
    /** Another change of the user is under way. */
    UNDER_WAY("invite.under-way", "A30"),
    /** What would return was not confirmed with the right number. */
    NOT_CONFIRMED("invite.not-confirmed", "I8"),
    /** Too many at once. */
    TOO_MANY("invite.too-many", "I9");

    private final String code;
    private final String rule;

    InviteRefusal(String code, String rule) {
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
