package dev.espalier.mdm.domain.journal;

import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import java.util.Optional;
import java.util.UUID;

/**
 * What an entry is about.
 *
 * @param type {@code account}, {@code location}, {@code integration}, {@code profile}, {@code device} …
 * @param id the thing's id; empty for the account itself
 */
public record Subject(String type, String id) {
    private static final String INTEGRATION = "integration";

    /**
     * The account as a whole.
     *
     * @return the subject
     */
    public static Subject account() {
        return new Subject("account", "");
    }

    /**
     * A location.
     *
     * @param id which
     * @return the subject
     */
    public static Subject location(LocationId id) {
        return new Subject("location", id.value());
    }

    /**
     * An integration or its draft.
     *
     * @param id which
     * @return the subject
     */
    public static Subject integration(IntegrationId id) {
        return new Subject(INTEGRATION, id.toString());
    }

    /**
     * An enrollment profile.
     *
     * @param id which
     * @return the subject
     */
    public static Subject profile(UUID id) {
        return new Subject("profile", id.toString());
    }

    /**
     * A device, as a thing of the account and not of one server.
     *
     * @param serial which
     * @return the subject
     */
    public static Subject device(SerialNumber serial) {
        return new Subject("device", serial.value());
    }

    /**
     * The integration that this is about.
     *
     * @return its id, or empty if it is about something else
     */
    public Optional<IntegrationId> integration() {
        return type.equals(INTEGRATION) ? Optional.of(IntegrationId.of(id)) : Optional.empty();
    }
}
