package dev.espalier.mdm.domain.shared;

import java.util.UUID;

/**
 * Where a secret lies in the vault. It says nothing about the secret and may be stored and printed.
 *
 * @param value random, and never used for a second secret
 */
public record SecretRef(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
