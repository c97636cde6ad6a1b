/** How everything stands. */
@NullMarked
package dev.espalier.mdm.cli.health;

import org.jspecify.annotations.NullMarked;
