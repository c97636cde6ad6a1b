/** Devices and their enrollment profiles. */
@NullMarked
package dev.espalier.mdm.cli.device;

import org.jspecify.annotations.NullMarked;
