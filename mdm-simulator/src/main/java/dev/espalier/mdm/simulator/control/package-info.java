@NullMarked
package dev.espalier.mdm.simulator.control;

import org.jspecify.annotations.NullMarked;
