package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.domain.invite.AppleAccountMatch;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.people.Person;
import java.util.Optional;

/**
 * A user, whom it stands for, and what is known of the Apple Account behind it.
 *
 * @param user the user
 * @param person what the directory says about the person, or empty if it says nothing, or for somebody else's user
 * @param match whether the account is the one that the person's devices use (rule I10)
 */
public record UserView(ContentUser user, Optional<Person> person, AppleAccountMatch match) {}
