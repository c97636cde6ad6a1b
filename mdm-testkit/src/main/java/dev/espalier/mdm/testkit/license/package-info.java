/** Assets, licenses, and a unit of Apps and Books that remembers. */
@NullMarked
package dev.espalier.mdm.testkit.license;

import org.jspecify.annotations.NullMarked;
