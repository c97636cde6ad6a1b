/** Users of a simulated unit, and a mailer that only remembers. */
@NullMarked
package dev.espalier.mdm.testkit.invite;

import org.jspecify.annotations.NullMarked;
