package dev.espalier.mdm.domain.license;

import dev.espalier.mdm.domain.invite.ClientUserId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Comparator;
import java.util.function.Function;

/** Who holds a license, or should. Devices come before users in every order. */
public sealed interface Assignee extends Comparable<Assignee> {

    /**
     * Handles both kinds.
     *
     * @param device for a device
     * @param user for a user
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<SerialNumber, T> device, Function<ClientUserId, T> user);

    /**
     * One text for both kinds, in the order of {@link #compareTo}.
     *
     * @return {@code d:} and the serial number, or {@code u:} and the client user id
     */
    default String text() {
        return match(serial -> "d:" + serial.value(), user -> "u:" + user.value());
    }

    /**
     * Reads what {@link #text()} wrote.
     *
     * @param text the text
     * @return the assignee
     */
    static Assignee parse(String text) {
        String id = text.substring(2);
        return switch (text.substring(0, 2)) {
            case "d:" -> new ToDevice(new SerialNumber(id));
            case "u:" -> new ToUser(new ClientUserId(id));
            default -> throw new IllegalArgumentException("An assignee begins with d: or u:.");
        };
    }

    @Override
    default int compareTo(Assignee other) {
        return Comparator.comparing(Assignee::text).compare(this, other);
    }

    /**
     * A device holds the license; no Apple Account is needed on it.
     *
     * @param serial which device
     */
    record ToDevice(SerialNumber serial) implements Assignee {
        @Override
        public <T> T match(Function<SerialNumber, T> device, Function<ClientUserId, T> user) {
            return device.apply(serial);
        }
    }

    /**
     * A user holds the license, on all of their devices.
     *
     * @param user which user
     */
    record ToUser(ClientUserId user) implements Assignee {
        @Override
        public <T> T match(Function<SerialNumber, T> device, Function<ClientUserId, T> user) {
            return user.apply(this.user);
        }
    }
}
