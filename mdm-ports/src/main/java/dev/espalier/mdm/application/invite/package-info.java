/** The use cases of users and invitations. */
@NullMarked
package dev.espalier.mdm.application.invite;

import org.jspecify.annotations.NullMarked;
