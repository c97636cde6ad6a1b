@NullMarked
package dev.espalier.mdm.simulator.time;

import org.jspecify.annotations.NullMarked;
