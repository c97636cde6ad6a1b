package dev.espalier.mdm.simulator.control;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.Faults;
import dev.espalier.mdm.simulator.IdentityService;
import dev.espalier.mdm.simulator.Notifications;
import dev.espalier.mdm.simulator.Portal;
import dev.espalier.mdm.simulator.RequestLog;
import dev.espalier.mdm.simulator.StoreCatalog;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.legacy.LegacyOwners;

/**
 * What can be controlled.
 *
 * @param portal where people act
 * @param identity who verifies tokens for Managed Apple Accounts
 * @param faults the bad days
 * @param clock the time
 * @param behavior the choices
 * @param requests what was asked
 * @param catalog what the store offers
 * @param notifications what Apple says of its own accord
 * @param legacyOwners who claims units over version 1
 */
public record Controls(
        Portal portal,
        IdentityService identity,
        Faults faults,
        VirtualClock clock,
        Behavior behavior,
        RequestLog requests,
        StoreCatalog catalog,
        Notifications notifications,
        LegacyOwners legacyOwners) {}
