/**
 * Who may do what (rules X1 to X6).
 *
 * <p>A product says who calls, with their role and locations; this package decides. A refusal is a value: it names the
 * rule, carries what a sentence about it needs, and changes nothing. What a caller cannot reach is not there for them:
 * not in a list, not in health, not in the journal.
 */
@NullMarked
package dev.espalier.mdm.domain.access;

import org.jspecify.annotations.NullMarked;
