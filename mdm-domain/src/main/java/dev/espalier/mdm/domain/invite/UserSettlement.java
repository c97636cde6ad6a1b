package dev.espalier.mdm.domain.invite;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What came of the users of an operation: Apple's list of users says who is as they should be, Apple's failures say what to
 * do about the others (rule A30).
 */
public final class UserSettlement {
    private final Set<ClientUserId> done = new TreeSet<>();
    private final Set<ClientUserId> again = new TreeSet<>();
    private final Map<ClientUserId, Refused> refused = new TreeMap<>();

    private UserSettlement() {}

    /**
     * Why a user is not asked for again.
     *
     * @param failure the reason
     * @param number Apple's number of it, or empty if Apple said nothing
     */
    public record Refused(InvitationFailure failure, Optional<Integer> number) {}

    /**
     * Compares.
     *
     * @param operation the operation
     * @param users its users that are not settled yet
     * @param atApple what Apple lists of them; retired records of users who have none in use, too
     * @param failures what Apple says about the rest; nothing if its answer was lost
     * @return the settlement
     */
    public static UserSettlement compared(
            UserOperation operation,
            Collection<ClientUserId> users,
            Map<ClientUserId, UserState> atApple,
            List<UserFailure> failures) {
        var result = new UserSettlement();
        for (ClientUserId user : users) {
            if (fine(operation.kind(), Optional.ofNullable(atApple.get(user)))) {
                result.done.add(user);
            } else {
                result.missing(operation, user, failures);
            }
        }
        return result;
    }

    /**
     * Leaves out some users before Apple is asked for the others.
     *
     * @param users the operation's users that are not settled yet
     * @param without whom to leave out
     * @param why the reason
     * @return the settlement
     */
    public static UserSettlement without(
            Collection<ClientUserId> users, Collection<ClientUserId> without, InvitationFailure why) {
        var result = new UserSettlement();
        for (ClientUserId user : users) {
            if (without.contains(user)) {
                result.refused.put(user, new Refused(why, Optional.empty()));
            } else {
                result.again.add(user);
            }
        }
        return result;
    }

    /** Whoever is not there at all is as retired as can be. */
    private static boolean fine(UserOperationKind kind, Optional<UserState> state) {
        return switch (kind) {
            case CREATE -> state.filter(UserState::active).isPresent();
            case UPDATE -> state.filter(UserState.ASSOCIATED::equals).isPresent();
            case RETIRE -> state.filter(UserState::active).isEmpty();
        };
    }

    private void missing(UserOperation operation, ClientUserId user, List<UserFailure> failures) {
        var failure = failures.stream().filter(one -> one.concerns(user)).findFirst();
        var reason = failure.flatMap(one -> reason(one.number()));
        if (reason.isEmpty() && operation.mayAskAgain()) {
            again.add(user);
        } else {
            refused.put(
                    user,
                    new Refused(reason.orElse(InvitationFailure.REFUSED_BY_APPLE), failure.map(UserFailure::number)));
        }
    }

    /** What asking again does not change. */
    private static Optional<InvitationFailure> reason(int number) {
        return switch (number) {
            case 9717 -> Optional.of(InvitationFailure.ADDRESS_NOT_TAKEN);
            case 9635 -> Optional.of(InvitationFailure.OTHER_ORGANIZATION);
            case 9641 -> Optional.of(InvitationFailure.ACCOUNT_IN_USE);
            case 9642 -> Optional.of(InvitationFailure.TERMS_NOT_ACCEPTED);
            case 9602, 9609, 9715, 9716, 9720 -> Optional.of(InvitationFailure.REFUSED_BY_APPLE);
            default -> Optional.empty();
        };
    }

    /**
     * Users who are as they should be.
     *
     * @return their ids
     */
    public Set<ClientUserId> done() {
        return Collections.unmodifiableSet(done);
    }

    /**
     * Users to ask for again.
     *
     * @return their ids
     */
    public Set<ClientUserId> again() {
        return Collections.unmodifiableSet(again);
    }

    /**
     * Users who are not asked for again.
     *
     * @return why not, by their ids
     */
    public Map<ClientUserId, Refused> refused() {
        return Collections.unmodifiableMap(refused);
    }
}
