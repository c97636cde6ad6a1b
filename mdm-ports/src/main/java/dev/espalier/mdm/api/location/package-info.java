/** Accounts and locations, for the installation's owner and for administrators. */
@NullMarked
package dev.espalier.mdm.api.location;

import org.jspecify.annotations.NullMarked;
