/** Where the command line starts, what its options mean, and the only place that puts the adapters together. */
@NullMarked
package dev.espalier.mdm.cli;

import org.jspecify.annotations.NullMarked;
