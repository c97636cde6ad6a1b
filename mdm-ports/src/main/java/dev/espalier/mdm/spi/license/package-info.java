/** What the concept of licenses needs from outside: Apple's service, the store's catalog, and storage. */
@NullMarked
package dev.espalier.mdm.spi.license;

import org.jspecify.annotations.NullMarked;
