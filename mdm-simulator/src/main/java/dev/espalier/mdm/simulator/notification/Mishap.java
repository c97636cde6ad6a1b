package dev.espalier.mdm.simulator.notification;

import dev.espalier.mdm.simulator.NotificationFault;
import java.time.Duration;

/**
 * What goes wrong with one letter.
 *
 * @param fault what
 * @param delay how late it is, if it is delayed
 */
record Mishap(NotificationFault fault, Duration delay) {}
