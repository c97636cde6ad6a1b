/** Accounts and locations for tests. */
@NullMarked
package dev.espalier.mdm.testkit.location;

import org.jspecify.annotations.NullMarked;
