/** The journal: numbered and linked at the end of each transaction. */
@NullMarked
package dev.espalier.mdm.jdbc.journal;

import org.jspecify.annotations.NullMarked;
