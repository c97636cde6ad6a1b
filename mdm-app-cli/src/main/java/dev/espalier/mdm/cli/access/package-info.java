/** How a caller is written on the command line. */
@NullMarked
package dev.espalier.mdm.cli.access;

import org.jspecify.annotations.NullMarked;
