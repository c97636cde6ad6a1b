package dev.espalier.mdm.simulator.legacy;

import java.time.Instant;

/**
 * What the old service tells about an organizational unit.
 *
 * @param downloader Managed Apple Account that downloaded the token
 * @param organizationId customer number, decimal digits
 * @param uId identifier of the unit, decimal digits
 * @param locationName its name
 * @param country ISO 3166, upper case
 * @param platform {@code enterprisestore} or {@code volumestore}
 * @param expiry when the token ends
 * @param claimed whether somebody manages the unit over version 2
 */
public record LegacyUnit(
        String downloader,
        String organizationId,
        String uId,
        String locationName,
        String country,
        String platform,
        Instant expiry,
        boolean claimed) {}
