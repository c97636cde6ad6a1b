/** Where the journal is kept, and who listens to it. */
@NullMarked
package dev.espalier.mdm.spi.journal;

import org.jspecify.annotations.NullMarked;
