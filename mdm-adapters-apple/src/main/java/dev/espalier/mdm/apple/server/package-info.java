/** Server tokens: keys and certificates, token files, sessions, and the server behind a token. */
@NullMarked
package dev.espalier.mdm.apple.server;

import org.jspecify.annotations.NullMarked;
