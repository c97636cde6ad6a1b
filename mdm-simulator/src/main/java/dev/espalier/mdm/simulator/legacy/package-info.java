@NullMarked
package dev.espalier.mdm.simulator.legacy;

import org.jspecify.annotations.NullMarked;
