/** What units own, who holds it, what the store says about it, and how far all that has been read. */
@NullMarked
package dev.espalier.mdm.jdbc.license;

import org.jspecify.annotations.NullMarked;
