@NullMarked
package dev.espalier.mdm.simulator.token;

import org.jspecify.annotations.NullMarked;
