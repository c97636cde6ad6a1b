/**
 * Licenses of Apps and Books: what a unit owns, who holds it, who should hold it, and what is done about the difference.
 *
 * <p>An asset is one item of the store in one quality. A license of it is held by a device or by a user. Apple carries
 * out every change later and in part, so that each write is an operation that is followed to its end.
 */
@NullMarked
package dev.espalier.mdm.domain.license;

import org.jspecify.annotations.NullMarked;
