/** Users and invitations in the database. */
@NullMarked
package dev.espalier.mdm.jdbc.invite;

import org.jspecify.annotations.NullMarked;
