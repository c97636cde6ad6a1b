/** Accounts, their locations, and which of them integrations were restricted to. */
@NullMarked
package dev.espalier.mdm.jdbc.location;

import org.jspecify.annotations.NullMarked;
