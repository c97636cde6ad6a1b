package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.people.PersonId;

/** Hears what became of each person of a request (rule I9), page by page, after the page was stored. */
public interface InviteListener {

    /**
     * Somebody is invited.
     *
     * @param invitation the invitation on file
     */
    void invited(Invitation invitation);

    /**
     * Somebody is not invited.
     *
     * @param person who
     * @param reason why not
     */
    void refused(PersonId person, Refusal reason);

    /**
     * Whether to stop before the next page. What was stored stays; the same request may simply be made again.
     *
     * @return true to stop
     */
    default boolean canceled() {
        return false;
    }

    /**
     * Nobody listens.
     *
     * @return a listener that ignores everything and never cancels
     */
    static InviteListener none() {
        return new InviteListener() {
            @Override
            public void invited(Invitation invitation) {}

            @Override
            public void refused(PersonId person, Refusal reason) {}
        };
    }
}
