/** Server integrations: from the first certificate over every renewal to their end. */
@NullMarked
package dev.espalier.mdm.cli.server;

import org.jspecify.annotations.NullMarked;
