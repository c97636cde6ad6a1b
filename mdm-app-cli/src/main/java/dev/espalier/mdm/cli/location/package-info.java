/** Accounts and locations. */
@NullMarked
package dev.espalier.mdm.cli.location;

import org.jspecify.annotations.NullMarked;
