package dev.espalier.mdm.verify.offenders.ambient.domain.device;

import java.time.Clock;

/** A clock of its own. */
final class OffenderDefault {
    Clock clock() {
        return Clock.systemUTC();
    }
}
