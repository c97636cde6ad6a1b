@NullMarked
package dev.espalier.mdm.simulator.storefront;

import org.jspecify.annotations.NullMarked;
