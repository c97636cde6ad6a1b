/**
 * What every storage has to keep: one interface of tests for each port, and all of them in one class.
 *
 * <p>A product that brings its own storage extends {@link dev.espalier.mdm.testkit.contract.StorageContracts} in its
 * tests. The storage in memory passes them, and so do the databases; what works on the one works on the others. That a
 * commit survives the death of the process is not among them: each storage has to show that for itself.
 */
@NullMarked
package dev.espalier.mdm.testkit.contract;

import org.jspecify.annotations.NullMarked;
