/** Managed devices for tests. */
@NullMarked
package dev.espalier.mdm.testkit.inventory;

import org.jspecify.annotations.NullMarked;
