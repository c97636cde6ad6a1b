/**
 * Words that every concept uses: whose it is, which device, which secret, which version.
 *
 * <p>The identifiers are values with one spelling each, so that two of them are equal exactly when they mean the same
 * thing. A secret can be carried about, but it cannot be printed by accident. Nothing here knows a rule of the trade;
 * what does belongs to a concept of its own.
 */
@NullMarked
package dev.espalier.mdm.domain.shared;

import org.jspecify.annotations.NullMarked;
