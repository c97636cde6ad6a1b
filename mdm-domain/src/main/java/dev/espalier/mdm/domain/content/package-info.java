/**
 * An organizational unit of Apps and Books, connected to this product by its content token.
 *
 * <p>The portal gives a token for one unit; it lasts a year at most. Only one product may write to a unit: whoever does
 * leaves an owner mark, every answer of Apple repeats it, and a mark that is not ours stops all writes at once. What
 * Apple says about the unit is stored with its age, so that it can be read when Apple cannot be asked.
 */
@NullMarked
package dev.espalier.mdm.domain.content;

import org.jspecify.annotations.NullMarked;
