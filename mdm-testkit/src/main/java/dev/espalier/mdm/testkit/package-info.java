/**
 * A clock that stands still until it is told otherwise.
 *
 * <p>This is the test kit's front room. Beside it: object mothers for each concept, a storage in memory, an Apple that
 * answers from a script, and the contracts that every storage has to keep. A product that replaces a port runs the
 * contracts on its own adapter.
 */
@NullMarked
package dev.espalier.mdm.testkit;

import org.jspecify.annotations.NullMarked;
