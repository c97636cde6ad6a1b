/** Where the product says who its people are, and where they are kept if it has no directory of its own. */
@NullMarked
package dev.espalier.mdm.spi.people;

import org.jspecify.annotations.NullMarked;
