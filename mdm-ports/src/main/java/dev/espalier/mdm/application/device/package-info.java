/** The use cases of the concept "device". */
@NullMarked
package dev.espalier.mdm.application.device;

import org.jspecify.annotations.NullMarked;
