/**
 * The people to whom licenses of Apps and Books are given: users of a unit, known to Apple by a pseudonym.
 *
 * <p>A user is registered first, and is associated once an Apple Account stands behind it. Only then can content of the
 * user be used.
 */
@NullMarked
package dev.espalier.mdm.domain.invite;

import org.jspecify.annotations.NullMarked;
