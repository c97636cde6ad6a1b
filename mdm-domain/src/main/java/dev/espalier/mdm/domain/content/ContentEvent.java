package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.journal.EventKind;

/** What can happen to a unit of Apps and Books. */
public enum ContentEvent implements EventKind {
    /** The first token was stored. */
    INTEGRATED("content.integrated"),
    /** A new token of the same unit was stored. */
    RENEWED("content.renewed"),
    /** Another unit was put behind the integration. */
    REPLACED("content.replaced"),
    /** Label or scope changed. */
    CHANGED("content.changed"),
    /** Teachers may use study apps, or may not any more (rule A7). */
    TEACHERS_SWITCHED("content.teachers-switched"),
    /** Personal Apple Accounts may be invited, or may not any more (rule I4). */
    PERSONAL_ACCOUNTS_SWITCHED("content.personal-accounts-switched"),
    /** When licenses come back by themselves was changed. */
    RECLAIMS_CHANGED("content.reclaims-changed"),
    /** An administrator noted what Apple does not tell (rule A8). */
    NOTED("content.noted"),
    /** Apple's word about the unit changed. */
    DETAILS_CHANGED("content.details-changed"),
    /** Our mark was left on a unit that nobody owned (rule A3). */
    CLAIMED("content.claimed"),
    /** A unit was taken over from another product (rule A3). */
    TAKEN_OVER("content.taken-over"),
    /** Another product owns the unit (rule A3). */
    CLAIMED_BY_OTHER("content.claimed-by-other"),
    /** Another product took the unit from us (rule A3). */
    LOST("content.lost"),
    /** Nobody's mark is on the unit any more (rule A3). */
    MARK_VANISHED("content.mark-vanished"),
    /** We let the unit go. */
    RELEASED("content.released"),
    /** Where Apple sends notifications was changed. */
    NOTIFICATIONS_SET("content.notifications-set"),
    /** Apple refused the token. */
    REJECTED("content.rejected"),
    /** Apple takes the token again. */
    ACCEPTED_AGAIN("content.accepted-again"),
    /** Apple is left alone for a while. */
    HELD("content.held"),
    /** The token's date is near (rule T1). */
    EXPIRY_WARNED("content.expiry-warned"),
    /** The integration was deleted. */
    DELETED("content.deleted");

    private final String code;

    ContentEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
