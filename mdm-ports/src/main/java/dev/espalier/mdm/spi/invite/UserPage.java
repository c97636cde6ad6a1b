package dev.espalier.mdm.spi.invite;

import dev.espalier.mdm.domain.invite.UserRecord;
import java.util.List;

/**
 * A page of users.
 *
 * @param users the records in Apple's order, several of one client user id perhaps
 * @param unusable how many records could not be read
 * @param more whether another page follows
 * @param version the version of the list, or empty text if Apple named none
 */
public record UserPage(List<UserRecord> users, int unusable, boolean more, String version) {

    /** Keeps a copy. */
    public UserPage {
        users = List.copyOf(users);
    }
}
