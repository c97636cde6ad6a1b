@NullMarked
package dev.espalier.mdm.simulator.identity;

import org.jspecify.annotations.NullMarked;
