/** What the SDK costs: as whole processes against a baseline, and in single steps. Not published. */
@NullMarked
package dev.espalier.mdm.benchmarks;

import org.jspecify.annotations.NullMarked;
