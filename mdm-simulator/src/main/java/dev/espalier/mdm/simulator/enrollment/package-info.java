@NullMarked
package dev.espalier.mdm.simulator.enrollment;

import org.jspecify.annotations.NullMarked;
