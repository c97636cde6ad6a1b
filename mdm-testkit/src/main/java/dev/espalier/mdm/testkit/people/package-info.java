/** People and classes for tests. */
@NullMarked
package dev.espalier.mdm.testkit.people;

import org.jspecify.annotations.NullMarked;
