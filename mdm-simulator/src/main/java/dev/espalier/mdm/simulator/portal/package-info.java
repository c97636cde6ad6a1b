@NullMarked
package dev.espalier.mdm.simulator.portal;

import org.jspecify.annotations.NullMarked;
