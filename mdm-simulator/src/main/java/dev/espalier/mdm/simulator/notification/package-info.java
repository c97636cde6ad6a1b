@NullMarked
package dev.espalier.mdm.simulator.notification;

import org.jspecify.annotations.NullMarked;
