/** Where devices are: told by the product, by file or by hand. */
@NullMarked
package dev.espalier.mdm.api.inventory;

import org.jspecify.annotations.NullMarked;
