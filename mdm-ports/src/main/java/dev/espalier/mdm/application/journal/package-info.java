/** The use cases of the concept "journal". */
@NullMarked
package dev.espalier.mdm.application.journal;

import org.jspecify.annotations.NullMarked;
