/** What an adapter provides for users and invitations. */
@NullMarked
package dev.espalier.mdm.spi.invite;

import org.jspecify.annotations.NullMarked;
