/** Where server integrations are kept, where keys are made, and the way to Apple's account service. */
@NullMarked
package dev.espalier.mdm.spi.server;

import org.jspecify.annotations.NullMarked;
