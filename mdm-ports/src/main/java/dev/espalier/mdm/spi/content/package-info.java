/** What the concept of units of Apps and Books needs from outside: Apple's service, token files, and storage. */
@NullMarked
package dev.espalier.mdm.spi.content;

import org.jspecify.annotations.NullMarked;
