/** People and their classes. */
@NullMarked
package dev.espalier.mdm.cli.people;

import org.jspecify.annotations.NullMarked;
