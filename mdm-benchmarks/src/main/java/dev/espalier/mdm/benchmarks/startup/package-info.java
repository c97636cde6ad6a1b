/** How long the command line takes to answer. */
@NullMarked
package dev.espalier.mdm.benchmarks.startup;

import org.jspecify.annotations.NullMarked;
