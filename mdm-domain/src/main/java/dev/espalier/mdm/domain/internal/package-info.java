/** How this module's values are generated. Not exported. */
@NullMarked
package dev.espalier.mdm.domain.internal;

import org.jspecify.annotations.NullMarked;
