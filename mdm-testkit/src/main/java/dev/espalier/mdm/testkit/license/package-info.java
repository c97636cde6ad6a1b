/** Licenses of Apps and Books, and what is done about them, as they usually are. */
@NullMarked
package dev.espalier.mdm.testkit.license;

import org.jspecify.annotations.NullMarked;
