package dev.espalier.mdm.domain.invite;

import java.util.Optional;

/** What an operation does to users. */
public enum UserOperationKind {
    /** Registers users; with a Managed Apple Account each, they are associated at once (rule I4). */
    CREATE,
    /** Names Managed Apple Accounts for users who are registered already. */
    UPDATE,
    /** Closes records: what can come back comes back, the link is dead (rule I8). */
    RETIRE;

    /**
     * What Apple has to be asked for, so that an invitation goes on.
     *
     * @param invitation an invitation that Apple has not confirmed yet
     * @param user the user as Apple has it, or empty if there never was one
     * @return the kind; empty if the invitation goes on by what is there already
     */
    public static Optional<UserOperationKind> toBring(Invitation invitation, Optional<ContentUser> user) {
        var active = user.filter(known -> known.state().active());
        if (active.isEmpty()) {
            return Optional.of(CREATE);
        }
        return active.filter(
                        known -> !known.associated() && !invitation.channel().byLink())
                .map(known -> UPDATE);
    }
}
