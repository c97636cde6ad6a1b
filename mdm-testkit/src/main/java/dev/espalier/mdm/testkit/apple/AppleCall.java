package dev.espalier.mdm.testkit.apple;

import dev.espalier.mdm.domain.shared.SecretRef;

/**
 * A call that was made to Apple.
 *
 * @param name the gateway's method
 * @param token with which token
 */
public record AppleCall(String name, SecretRef token) {}
