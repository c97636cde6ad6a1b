/**
 * A stateful Apple in a jar, on loopback.
 *
 * <p>The simulator plays the portal of School Manager and Business Manager, in which people create servers, upload certificates,
 * download tokens and assign devices, the service that Automated Device Enrollment talks to, and those for apps and books: the
 * management of licenses, the store, invitations, notifications. Time is a {@link dev.espalier.mdm.simulator.VirtualClock}, bad days are {@link dev.espalier.mdm.simulator.Faults}, and everything that was asked is
 * in the {@link dev.espalier.mdm.simulator.RequestLog}. Start with {@link dev.espalier.mdm.simulator.AppleSimulator}.
 */
@NullMarked
package dev.espalier.mdm.simulator;

import org.jspecify.annotations.NullMarked;
