/** People and their classes. */
@NullMarked
package dev.espalier.mdm.jdbc.people;

import org.jspecify.annotations.NullMarked;
