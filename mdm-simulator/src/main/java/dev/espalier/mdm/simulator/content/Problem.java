package dev.espalier.mdm.simulator.content;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error of the service.
 *
 * @param number what a client decides on
 * @param status HTTP status that the documents give it; those that only come later have one as well, for forced faults
 * @param message words for people, which are not Apple's
 */
public record Problem(int number, int status, String message) {

    public static final int NO_SUCH_USER = 9609;
    public static final int ALREADY_ASSIGNED = 9616;
    public static final int NOT_ASSIGNED = 9619;
    public static final int NOT_BINDABLE = 9635;
    public static final int ACCOUNT_TAKEN = 9641;
    public static final int TERMS_PENDING = 9642;
    public static final int NOT_ENOUGH_LICENSES = 9709;
    public static final int USER_EXISTS = 9716;

    private static final Map<Integer, Problem> ALL = new TreeMap<>();

    static {
        add(9601, 401, "Sign-in needed.");
        add(9602, 400, "An argument is invalid.");
        add(9603, 500, "Something went wrong inside.");
        add(NO_SUCH_USER, 400, "No such registered user.");
        add(9621, 401, "This token has expired.");
        add(9622, 401, "This is no valid token.");
        add(9623, 400, "The push token is invalid.");
        add(9625, 401, "This token was revoked.");
        add(9634, 410, "This service was removed.");
        add(NOT_BINDABLE, 400, "Account cannot be bound to this user.");
        add(9637, 403, "Facilitator accounts are not allowed here.");
        add(ACCOUNT_TAKEN, 400, "Account is bound to another user.");
        add(9644, 503, "The service is being maintained.");
        add(9646, 429, "Too many requests.");
        add(9647, 403, "Tokens of this old kind are not allowed here.");
        add(9650, 400, "There is no such page.");
        add(9700, 400, "Too many assets.");
        add(9701, 400, "Too many users.");
        add(9702, 400, "Too many devices.");
        add(9703, 400, "An asset is named twice.");
        add(9704, 400, "A user is named twice.");
        add(9705, 400, "A device is named twice.");
        add(9706, 400, "Asset cannot be taken back.");
        add(9707, 400, "Asset cannot be assigned to devices.");
        add(9708, 400, "There is no such event.");
        add(NOT_ENOUGH_LICENSES, 400, "Not enough licences.");
        add(9710, 400, "Notification URL and token come together.");
        add(9711, 400, "Notification URL or token is too long.");
        add(9712, 400, "Notification URL is invalid.");
        add(9713, 400, "Metadata is too long.");
        add(9714, 400, "Too many users.");
        add(9715, 400, "A user is named twice.");
        add(USER_EXISTS, 400, "An active user has this identifier.");
        add(9717, 400, "E-mail address is invalid.");
        add(9718, 400, "No asset is given.");
        add(9719, 400, "Neither users nor devices are given.");
        add(9720, 400, "No user is given.");
        add(9721, 400, "Version is unknown.");
        add(9722, 401, "Authorization header is malformed.");
        add(9723, 400, "Client information is incomplete.");
        add(9724, 400, "Client identifier is too long.");
        add(9725, 400, "Client name is too long.");
        add(9726, 405, "Method is not allowed.");
        add(9727, 415, "Content type is not supported.");
        add(9728, 400, "Test delivery to the notification URL failed.");
        add(9729, 503, "Temporarily unavailable.");
        add(9811, 400, "Subscription request is invalid.");
        add(9812, 400, "Cursor is invalid.");
        add(9813, 400, "There is no such subscription.");
        add(9814, 400, "No associated user has this identifier.");
        add(9815, 400, "User does not have the subscription.");
        add(9816, 400, "Too many subscriptions or users.");
        add(9817, 400, "User is covered by a group.");
        add(9818, 400, "There are subscriptions.");
    }

    /** Every error that the service announces. */
    public static Collection<Problem> announced() {
        return ALL.values();
    }

    /** An error by its number; of old ones only the number is known. */
    public static Problem of(int number) {
        return Optional.ofNullable(ALL.get(number)).orElseGet(() -> new Problem(number, 400, "Error " + number + "."));
    }

    public void writeTo(ObjectNode node) {
        node.put("errorNumber", number).put("errorMessage", message);
    }

    private static void add(int number, int status, String message) {
        ALL.put(number, new Problem(number, status, message));
    }
}
