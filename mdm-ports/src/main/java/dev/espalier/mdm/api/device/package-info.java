/** Devices at servers: brought up to date, listed with their status, given their enrollment profiles. */
@NullMarked
package dev.espalier.mdm.api.device;

import org.jspecify.annotations.NullMarked;
