/** Reading who holds the licenses of a large unit, against what Apple's latency and rate allow. */
@NullMarked
package dev.espalier.mdm.benchmarks.mirror;

import org.jspecify.annotations.NullMarked;
