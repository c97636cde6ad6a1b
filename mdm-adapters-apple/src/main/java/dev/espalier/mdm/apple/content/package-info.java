/** Units of Apps and Books and their tokens, as the service and its predecessor write them. */
@NullMarked
package dev.espalier.mdm.apple.content;

import org.jspecify.annotations.NullMarked;
