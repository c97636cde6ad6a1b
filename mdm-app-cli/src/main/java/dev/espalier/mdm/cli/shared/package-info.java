/** What every verb works with: the place it works at, its output, colors, times and exit codes. */
@NullMarked
package dev.espalier.mdm.cli.shared;

import org.jspecify.annotations.NullMarked;
