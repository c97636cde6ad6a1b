/** Apps and books: what units own, who holds it, what is hidden. */
@NullMarked
package dev.espalier.mdm.cli.license;

import org.jspecify.annotations.NullMarked;
