/** Giving an app to a whole fleet, against the time that Apple itself takes for the fewest requests. */
@NullMarked
package dev.espalier.mdm.benchmarks.assign;

import org.jspecify.annotations.NullMarked;
