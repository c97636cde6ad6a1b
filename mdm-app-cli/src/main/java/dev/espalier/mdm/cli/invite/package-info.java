/** The nouns {@code user} and {@code invite}. */
@NullMarked
package dev.espalier.mdm.cli.invite;

import org.jspecify.annotations.NullMarked;
