/** Secrets, encrypted before they reach the database. */
@NullMarked
package dev.espalier.mdm.jdbc.vault;

import org.jspecify.annotations.NullMarked;
