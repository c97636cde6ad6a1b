/** Servers, keys and tokens for tests. */
@NullMarked
package dev.espalier.mdm.testkit.server;

import org.jspecify.annotations.NullMarked;
