/** Sends invitations by SMTP. No type of the mail library is seen outside. */
@NullMarked
package dev.espalier.mdm.mail;

import org.jspecify.annotations.NullMarked;
