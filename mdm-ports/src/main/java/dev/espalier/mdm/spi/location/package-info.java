/** Where accounts and their locations are kept. */
@NullMarked
package dev.espalier.mdm.spi.location;

import org.jspecify.annotations.NullMarked;
