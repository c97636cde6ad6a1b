/** Devices, their changes, their profiles, and how far they have been read. */
@NullMarked
package dev.espalier.mdm.jdbc.device;

import org.jspecify.annotations.NullMarked;
