/** Who there is, where they belong, and who learns with whom: told by the product, by file or by hand. */
@NullMarked
package dev.espalier.mdm.api.people;

import org.jspecify.annotations.NullMarked;
