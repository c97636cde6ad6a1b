/** Server integrations, their drafts, and who holds which Apple server. */
@NullMarked
package dev.espalier.mdm.jdbc.server;

import org.jspecify.annotations.NullMarked;
