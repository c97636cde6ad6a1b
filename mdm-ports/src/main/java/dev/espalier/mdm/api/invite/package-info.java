/** Users of units, and how people become such users. */
@NullMarked
package dev.espalier.mdm.api.invite;

import org.jspecify.annotations.NullMarked;
