package dev.espalier.mdm.domain.invite;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen to users and invitations. Entries hold numbers and pseudonymous ids, never an address or a link. */
public enum InviteEvent implements EventKind {
    /** A page of people was put on file to be invited. */
    INVITED("invite.invited"),
    /** Apple was asked to register, change or retire users, and accepted. */
    USERS_SENT("invite.users-sent"),
    /** Apple refused a request as a whole. */
    USERS_DECLINED("invite.users-declined"),
    /** A request went into several, because of its size or of some of its users. */
    USERS_RECUT("invite.users-recut"),
    /** It became clear what came of a request. */
    USERS_SETTLED("invite.users-settled"),
    /** A page of Apple's list of users was read. */
    USERS_READ("invite.users-read"),
    /** The link of an invitation was delivered. */
    DELIVERED("invite.delivered"),
    /** Invitations were accepted. */
    ACCEPTED("invite.accepted"),
    /** An invitation came to nothing. */
    FAILED("invite.failed"),
    /** Somebody asked for an invitation to be delivered once more. */
    RESENT("invite.resent"),
    /** Somebody revoked an invitation before Apple heard of the user. */
    WITHDRAWN("invite.withdrawn"),
    /** Somebody asked for a user to be retired. */
    RETIRING("invite.retiring"),
    /** Users are retired. */
    RETIRED("invite.retired"),
    /** Somebody downloaded invitations with their links (rule I6). */
    DOWNLOADED("invite.downloaded"),
    /** Two of our users turned out to be bound to one Apple Account (rule I11). */
    PAIR_FOUND("invite.pair-found");

    private final String code;

    InviteEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
