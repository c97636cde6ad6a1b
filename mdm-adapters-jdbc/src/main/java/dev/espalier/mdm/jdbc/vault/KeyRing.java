package dev.espalier.mdm.jdbc.vault;

import dev.espalier.mdm.failure.StorageException;
import java.util.List;
import java.util.function.BinaryOperator;

/** The master keys at hand: the one that new secrets are wrapped with, and older ones that still open what they wrapped. */
public record KeyRing(MasterLock current, List<MasterLock> older) {

    /** Keeps a copy. */
    public KeyRing {
        older = List.copyOf(older);
    }

    MasterLock named(String id) {
        if (current.id().equals(id)) {
            return current;
        }
        return older.stream()
                .filter(lock -> lock.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new StorageException("A secret was wrapped with the master key " + id
                        + ", which is not at hand; add it as an older key."));
    }

    /**
     * One master key.
     *
     * @param id under which it is noted
     * @param wrap wraps a data key in a context
     * @param unwrap unwraps it in the same context
     */
    public record MasterLock(String id, BinaryOperator<byte[]> wrap, BinaryOperator<byte[]> unwrap) {}
}
