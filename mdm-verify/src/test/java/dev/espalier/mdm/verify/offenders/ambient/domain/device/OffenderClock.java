package dev.espalier.mdm.verify.offenders.ambient.domain.device;

import java.time.Instant;

/** A rule that looks at the clock on the wall. */
final class OffenderClock {
    Instant now() {
        return Instant.now();
    }
}
