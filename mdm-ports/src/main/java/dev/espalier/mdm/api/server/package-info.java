/** Servers of Apple School Manager and Apple Business Manager: integrated, shown, renewed, changed, ended. */
@NullMarked
package dev.espalier.mdm.api.server;

import org.jspecify.annotations.NullMarked;
