/** The columns that every kind of integration has. */
@NullMarked
package dev.espalier.mdm.jdbc.credential;

import org.jspecify.annotations.NullMarked;
