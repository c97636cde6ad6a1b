/** How everything stands that the caller can reach. */
@NullMarked
package dev.espalier.mdm.api.health;

import org.jspecify.annotations.NullMarked;
