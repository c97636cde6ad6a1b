/** Units of Apps and Books in a database. */
@NullMarked
package dev.espalier.mdm.jdbc.content;

import org.jspecify.annotations.NullMarked;
