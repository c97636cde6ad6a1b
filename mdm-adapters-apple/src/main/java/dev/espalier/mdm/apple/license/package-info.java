/** Licenses as the service of Apps and Books writes them, and facts of the store. */
@NullMarked
package dev.espalier.mdm.apple.license;

import org.jspecify.annotations.NullMarked;
