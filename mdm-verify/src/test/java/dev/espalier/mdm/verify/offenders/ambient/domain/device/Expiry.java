package dev.espalier.mdm.verify.offenders.ambient.domain.device;

import java.time.Clock;
import java.time.Instant;

record Expiry(Instant at) {
    boolean passed(Clock clock) {
        return at.isBefore(Instant.now(clock));
    }
}
