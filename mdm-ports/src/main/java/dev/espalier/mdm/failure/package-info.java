/**
 * What can break. Expected answers are results; an exception means that something did not work.
 *
 * <p>There is a type of its own only where a caller acts differently: try again later, stop using a credential, reload
 * and try again, repair the wiring. All of them are unchecked. No message ever holds a secret; each says what to do
 * next.
 */
@NullMarked
package dev.espalier.mdm.failure;

import org.jspecify.annotations.NullMarked;
