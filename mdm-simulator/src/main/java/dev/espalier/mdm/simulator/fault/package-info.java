@NullMarked
package dev.espalier.mdm.simulator.fault;

import org.jspecify.annotations.NullMarked;
