/** Devices and enrollment profiles as the enrollment service writes them. */
@NullMarked
package dev.espalier.mdm.apple.device;

import org.jspecify.annotations.NullMarked;
