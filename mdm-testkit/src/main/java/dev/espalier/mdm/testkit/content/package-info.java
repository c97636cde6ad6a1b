/** Units of Apps and Books for tests. */
@NullMarked
package dev.espalier.mdm.testkit.content;

import org.jspecify.annotations.NullMarked;
