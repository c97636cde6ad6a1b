/** Devices, records and profiles for tests. */
@NullMarked
package dev.espalier.mdm.testkit.device;

import org.jspecify.annotations.NullMarked;
