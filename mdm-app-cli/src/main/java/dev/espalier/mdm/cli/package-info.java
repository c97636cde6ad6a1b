/** Where the command line starts. */
@NullMarked
package dev.espalier.mdm.cli;

import org.jspecify.annotations.NullMarked;
