/** The use cases of the concept "inventory". */
@NullMarked
package dev.espalier.mdm.application.inventory;

import org.jspecify.annotations.NullMarked;
