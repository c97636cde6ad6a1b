/** Where devices are and who uses them. */
@NullMarked
package dev.espalier.mdm.cli.inventory;

import org.jspecify.annotations.NullMarked;
