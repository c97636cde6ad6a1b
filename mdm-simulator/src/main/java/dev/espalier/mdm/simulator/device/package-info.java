@NullMarked
package dev.espalier.mdm.simulator.device;

import org.jspecify.annotations.NullMarked;
