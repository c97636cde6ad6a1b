/** The noun {@code content}: units of Apps and Books. */
@NullMarked
package dev.espalier.mdm.cli.content;

import org.jspecify.annotations.NullMarked;
