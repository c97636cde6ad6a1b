/** Journal events for tests. */
@NullMarked
package dev.espalier.mdm.testkit.journal;

import org.jspecify.annotations.NullMarked;
