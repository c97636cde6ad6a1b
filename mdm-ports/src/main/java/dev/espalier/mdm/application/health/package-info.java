/** The use cases of the concept "health". */
@NullMarked
package dev.espalier.mdm.application.health;

import org.jspecify.annotations.NullMarked;
