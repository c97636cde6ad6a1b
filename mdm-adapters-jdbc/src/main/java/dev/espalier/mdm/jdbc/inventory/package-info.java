/** Where devices are. */
@NullMarked
package dev.espalier.mdm.jdbc.inventory;

import org.jspecify.annotations.NullMarked;
