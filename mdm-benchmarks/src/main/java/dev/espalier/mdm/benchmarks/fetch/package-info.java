/** A first full list of devices, from Apple's pages to the database, against the parts it cannot do without. */
@NullMarked
package dev.espalier.mdm.benchmarks.fetch;

import org.jspecify.annotations.NullMarked;
