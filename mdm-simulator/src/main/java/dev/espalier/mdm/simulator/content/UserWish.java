package dev.espalier.mdm.simulator.content;

import java.util.Optional;

/**
 * A user as a request describes it.
 *
 * @param clientUserId the service's identifier
 * @param email nothing if it is not said
 * @param managedAppleId empty for none
 */
public record UserWish(String clientUserId, Optional<String> email, String managedAppleId) {}
