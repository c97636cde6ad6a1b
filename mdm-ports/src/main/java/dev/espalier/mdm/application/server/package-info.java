/** The use cases of the concept "server". */
@NullMarked
package dev.espalier.mdm.application.server;

import org.jspecify.annotations.NullMarked;
