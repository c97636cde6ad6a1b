/** Callers for tests. */
@NullMarked
package dev.espalier.mdm.testkit.access;

import org.jspecify.annotations.NullMarked;
