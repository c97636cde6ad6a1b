/** A storage that keeps everything in memory and forgets it with the program. */
@NullMarked
package dev.espalier.mdm.testkit.memory;

import org.jspecify.annotations.NullMarked;
