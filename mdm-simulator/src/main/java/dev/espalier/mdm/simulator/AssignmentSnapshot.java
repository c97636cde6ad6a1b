package dev.espalier.mdm.simulator;

import java.util.Optional;

/**
 * A license with its holder, who is either a user or a device.
 *
 * @param adamId number of the item in the store
 * @param pricingParam its quality
 * @param clientUserId the user, or nothing
 * @param serialNumber the device, or nothing
 */
public record AssignmentSnapshot(
        String adamId, String pricingParam, Optional<String> clientUserId, Optional<String> serialNumber) {}
