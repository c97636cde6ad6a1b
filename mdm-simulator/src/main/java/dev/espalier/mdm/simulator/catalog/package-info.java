@NullMarked
package dev.espalier.mdm.simulator.catalog;

import org.jspecify.annotations.NullMarked;
