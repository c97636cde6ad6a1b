/** What happened. */
@NullMarked
package dev.espalier.mdm.cli.journal;

import org.jspecify.annotations.NullMarked;
