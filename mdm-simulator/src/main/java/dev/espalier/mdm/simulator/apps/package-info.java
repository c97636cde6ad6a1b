@NullMarked
package dev.espalier.mdm.simulator.apps;

import org.jspecify.annotations.NullMarked;
