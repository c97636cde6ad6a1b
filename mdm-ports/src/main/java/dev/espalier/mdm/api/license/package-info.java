/**
 * Licenses of Apps and Books, as a product uses them: bring the mirror up to date, list apps and books with their counts,
 * see who holds what, hide what nobody should pick.
 */
@NullMarked
package dev.espalier.mdm.api.license;

import org.jspecify.annotations.NullMarked;
