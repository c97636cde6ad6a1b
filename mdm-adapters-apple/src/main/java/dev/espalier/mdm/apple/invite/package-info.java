/** Users of Apps and Books at Apple. */
@NullMarked
package dev.espalier.mdm.apple.invite;

import org.jspecify.annotations.NullMarked;
