package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.invite.ContentUser;
import dev.espalier.mdm.domain.invite.Invitation;
import dev.espalier.mdm.domain.invite.UserOperation;
import dev.espalier.mdm.domain.invite.UserReading;
import dev.espalier.mdm.domain.people.PersonId;

/** The rows of one account about users and invitations. */
class InviteTables {

    final Table<PersonId, ClientUserId> pseudonyms;
    final Table<ClientUserId, PersonId> pseudonymous;
    final Table<UserKey, ContentUser> contentUsers;
    final Table<String, UserReading> userReadings;
    final Table<String, UserOperation> userOperations;
    final Table<UserKey, String> reservedUsers;
    final Table<String, Invitation> invitations;

    InviteTables(UndoLog undo) {
        pseudonyms = new Table<>(undo);
        pseudonymous = new Table<>(undo);
        contentUsers = new Table<>(undo);
        userReadings = new Table<>(undo);
        userOperations = new Table<>(undo);
        reservedUsers = new Table<>(undo);
        invitations = new Table<>(undo);
    }
}
