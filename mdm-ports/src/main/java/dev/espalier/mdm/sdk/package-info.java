/**
 * The way in: build an {@link dev.espalier.mdm.sdk.Mdm}, open a session for an account and a caller, and ask it for what
 * the concepts offer.
 *
 * <p>Account and caller are given once, in the session; every call in it is theirs. All of it is safe for use by several
 * threads, and nothing is kept in threads.
 */
@NullMarked
package dev.espalier.mdm.sdk;

import org.jspecify.annotations.NullMarked;
