package dev.espalier.mdm.api.invite;

import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.people.Person;
import dev.espalier.mdm.domain.shared.Secret;
import java.util.Optional;

/**
 * An invitation and whom it is for.
 *
 * @param invitation the invitation
 * @param person what the directory says about the person, or empty if it says nothing
 * @param link where it is accepted, while it is pending and the user is registered; only in downloads (rule I6)
 */
public record InvitationView(Invitation invitation, Optional<Person> person, Optional<Secret> link) {}
