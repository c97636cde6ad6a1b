package dev.espalier.mdm.application;

import dev.espalier.mdm.domain.device.ReleaseBrake;
import dev.espalier.mdm.domain.device.SyncPlan;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.IdSource;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.spi.inventory.Inventory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Everything that the use cases need from outside. */
public record Ports(
        UnitOfWork unitOfWork,
        Leases leases,
        SecretVault vault,
        AppleGateways apple,
        Inventory inventory,
        InstantSource clock,
        IdSource ids,
        Settings settings) {

    /** What a product may set. */
    public record Settings(ReleaseBrake releaseBrake, Duration fullListEvery, Duration patience) {}

    /** The present in whole milliseconds, which is what every storage keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** When devices are read, with fresh chance. */
    public SyncPlan plan() {
        return new SyncPlan(settings.fullListEvery(), ids.chance());
    }
}
