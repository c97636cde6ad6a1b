/** Where the product says which device is where. */
@NullMarked
package dev.espalier.mdm.spi.inventory;

import org.jspecify.annotations.NullMarked;
