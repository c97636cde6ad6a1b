@NullMarked
package dev.espalier.mdm.simulator.invitation;

import org.jspecify.annotations.NullMarked;
