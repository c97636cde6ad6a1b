package dev.espalier.mdm.domain.content;

import dev.espalier.mdm.domain.access.RefusalCode;

/** Why something about a unit of Apps and Books is refused. */
public enum ContentRefusal implements RefusalCode {
    /** The file is empty. */
    FILE_EMPTY("content.file-empty", "A1"),
    /** The file is far larger than a content token can be. */
    FILE_TOO_LARGE("content.file-too-large", "A1"),
    /** The file is not Base64. */
    FILE_NOT_BASE64("content.file-not-base64", "A1"),
    /** The file ends in the middle. */
    FILE_TRUNCATED("content.file-truncated", "A1"),
    /** The file is Base64, and what it holds is no JSON. */
    FILE_NOT_JSON("content.file-not-json", "A1"),
    /** The file holds JSON, and the token or its date is missing. */
    FILE_INCOMPLETE("content.file-incomplete", "A1"),
    /** The file is the server token of Automated Device Enrollment. */
    FILE_IS_SERVER_TOKEN("content.file-is-server-token", "A1"),
    /** The token's date is past. */
    FILE_EXPIRED("content.file-expired", "A1"),
    /** The unit is already integrated in this account. */
    ALREADY_INTEGRATED("content.already-integrated", "A2"),
    /** The unit is integrated in another account of this installation. */
    HELD_ELSEWHERE("content.held-elsewhere", "S3"),
    /** The token is another unit's. */
    OTHER_UNIT("content.other-unit", "A13"),
    /** Another product owns the unit. */
    CLAIMED_BY_OTHER("content.claimed-by-other", "A3"),
    /** Another product took the unit over. */
    LOST("content.lost", "A3"),
    /** Nobody owns the unit; a person has to claim it first. */
    UNCLAIMED("content.unclaimed", "A3"),
    /** The unit is ours already. */
    ALREADY_OURS("content.already-ours", "A3"),
    /** Taking a unit over was not confirmed with the other owner's name. */
    TAKE_OVER_NOT_CONFIRMED("content.take-over-not-confirmed", "A3"),
    /** Putting another unit behind the integration was not confirmed with the right number of assignments. */
    REPLACEMENT_NOT_CONFIRMED("content.replacement-not-confirmed", "A13"),
    /** A smaller scope was not confirmed with the right number of assignments that would fall outside. */
    SCOPE_NOT_CONFIRMED("content.scope-not-confirmed", "A5"),
    /** Deleting was not confirmed with the right number of assignments. */
    DELETION_NOT_CONFIRMED("content.deletion-not-confirmed", "A14"),
    /** Apple sends notifications to a host and a path over HTTPS, and to nothing else. */
    NOTIFICATION_ADDRESS("content.notification-address", "A30"),
    /** Apple tried the address for notifications and had no good answer from it; it is asked instead. */
    NOTIFICATIONS_UNREACHABLE("content.notifications-unreachable", "A30");

    private final String code;
    private final String rule;

    ContentRefusal(String code, String rule) {
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
