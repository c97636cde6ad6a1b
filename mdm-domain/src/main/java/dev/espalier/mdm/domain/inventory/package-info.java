/**
 * The product's own devices, as far as this library must know them: where each one is and who uses it.
 *
 * <p>Apple gives devices no location. The product knows it, and tells it through a port or lets it be stored here. An
 * answer is known, unknown or unavailable; the last two are never taken for one another, because what happens to an
 * unknown device must not happen to one that merely could not be looked up.
 */
@NullMarked
package dev.espalier.mdm.domain.inventory;

import org.jspecify.annotations.NullMarked;
