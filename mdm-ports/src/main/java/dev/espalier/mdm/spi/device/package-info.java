/** Where devices and profiles are kept, and the way to Apple's device service. */
@NullMarked
package dev.espalier.mdm.spi.device;

import org.jspecify.annotations.NullMarked;
