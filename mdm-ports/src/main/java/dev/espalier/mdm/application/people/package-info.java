/** The use cases of the concept "people". */
@NullMarked
package dev.espalier.mdm.application.people;

import org.jspecify.annotations.NullMarked;
