/** How fast plans of licenses are made, against one walk over the same inputs. */
@NullMarked
package dev.espalier.mdm.benchmarks.plan;

import org.jspecify.annotations.NullMarked;
