/** Processes that die before or after any of their steps, to see that nothing is lost and nothing is done twice. */
@NullMarked
package dev.espalier.mdm.testkit.crash;

import org.jspecify.annotations.NullMarked;
