/** The use cases of the concept "location". */
@NullMarked
package dev.espalier.mdm.application.location;

import org.jspecify.annotations.NullMarked;
