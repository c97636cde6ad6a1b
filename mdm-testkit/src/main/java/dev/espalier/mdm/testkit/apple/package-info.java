/**
 * An Apple that answers from a script, for tests that need one certain answer at one certain moment.
 *
 * <p>It fails if it is called inside a transaction of the storage in memory. A whole Apple with a state of its own is
 * the simulator, which is a module by itself.
 */
@NullMarked
package dev.espalier.mdm.testkit.apple;

import org.jspecify.annotations.NullMarked;
