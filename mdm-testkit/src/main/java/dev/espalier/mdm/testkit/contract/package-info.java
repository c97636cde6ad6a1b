/** What every storage has to keep: one interface of tests for each port. */
@NullMarked
package dev.espalier.mdm.testkit.contract;

import org.jspecify.annotations.NullMarked;
