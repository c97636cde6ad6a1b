/** What all integrations have on the command line: names, guidance, how their tokens stand. */
@NullMarked
package dev.espalier.mdm.cli.credential;

import org.jspecify.annotations.NullMarked;
