/**
 * How everything stands, in one place: what is wrong, since when, on what evidence, and who must do what.
 *
 * <p>Health repeats nothing that is well. Each finding names its remedy and the role, and where it is known the person,
 * that can bring it about. A caller sees only what they can reach.
 */
@NullMarked
package dev.espalier.mdm.domain.health;

import org.jspecify.annotations.NullMarked;
