/** Who works on what. */
@NullMarked
package dev.espalier.mdm.jdbc.lease;

import org.jspecify.annotations.NullMarked;
