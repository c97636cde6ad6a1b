/**
 * The product's people and their classes, as far as this library must know them: where somebody is, and which Apple Account
 * and e-mail address they have.
 *
 * <p>A person is known by a pseudonymous id of the product's. Only that id is ever journaled; addresses and names can be
 * erased and leave no trace. As with devices, an answer about a person is known, unknown or unavailable, and the last two
 * are never taken for one another.
 */
@NullMarked
package dev.espalier.mdm.domain.people;

import org.jspecify.annotations.NullMarked;
