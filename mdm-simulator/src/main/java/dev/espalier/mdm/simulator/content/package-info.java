@NullMarked
package dev.espalier.mdm.simulator.content;

import org.jspecify.annotations.NullMarked;
