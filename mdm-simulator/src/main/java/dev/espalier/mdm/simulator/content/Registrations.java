package dev.espalier.mdm.simulator.content;

import dev.espalier.mdm.simulator.InvitationOutcome;
import dev.espalier.mdm.simulator.UserStatus;
import java.util.List;
import java.util.Optional;

/** What may become of the users of a unit. Every step answers the number of an error, or 0. */
final class Registrations {

    private final Owner owner;
    private final Users users;
    private boolean termsPending;

    Registrations(Owner owner, Users users) {
        this.owner = owner;
        this.users = users;
    }

    void termsPending(boolean pending) {
        termsPending = pending;
    }

    int create(UserWish wish) {
        if (termsPending) {
            return Problem.TERMS_PENDING;
        }
        if (users.active(wish.clientUserId()).isPresent()) {
            return Problem.USER_EXISTS;
        }
        var account = wish.managedAppleId();
        int problem = account.isEmpty() ? 0 : problemWith(account);
        if (problem == 0) {
            var user = users.register(wish.clientUserId(), wish.email().orElse(""), account.isEmpty());
            bind(user, account);
        }
        return problem;
    }

    int update(UserWish wish) {
        var found = users.active(wish.clientUserId());
        if (found.isEmpty()) {
            return Problem.NO_SUCH_USER;
        }
        var user = found.get();
        var account = wish.managedAppleId();
        int problem = account.isEmpty() ? 0 : problemWithChange(user, account);
        if (problem == 0) {
            wish.email().ifPresent(email -> users.mail(user, email));
            bind(user, account);
        }
        return problem;
    }

    /** Retires a user; what was released is added to a list. */
    int retire(String clientUserId, List<Task> released) {
        Optional<UserRecord> found = users.active(clientUserId);
        found.ifPresent(user -> released.addAll(users.retire(user)));
        return found.isPresent() ? 0 : Problem.NO_SUCH_USER;
    }

    InvitationOutcome accept(UserRecord user, String account) {
        if (users.taken(account)) {
            return InvitationOutcome.ACCOUNT_TAKEN;
        }
        users.bind(user, account);
        return InvitationOutcome.ACCEPTED;
    }

    private void bind(UserRecord user, String account) {
        if (!account.isEmpty() && user.status == UserStatus.REGISTERED) {
            users.bind(user, account);
        }
    }

    private int problemWith(String account) {
        if (!owner.hasAccount().test(account)) {
            return Problem.NOT_BINDABLE;
        }
        return users.taken(account) ? Problem.ACCOUNT_TAKEN : 0;
    }

    /** The account of an associated user can't be changed. */
    private int problemWithChange(UserRecord user, String account) {
        if (user.status == UserStatus.ASSOCIATED) {
            return user.account.equals(account) ? 0 : Problem.NOT_BINDABLE;
        }
        return problemWith(account);
    }
}
