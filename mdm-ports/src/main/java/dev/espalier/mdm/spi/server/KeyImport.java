package dev.espalier.mdm.spi.server;

import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.server.ServerKey;
import java.util.function.Function;

/** What came of importing a key pair. */
public sealed interface KeyImport {

    /**
     * Handles both results.
     *
     * @param imported for a key pair that is ours now
     * @param refused for one that could not be taken
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Imported, T> imported, Function<NotImported, T> refused);

    /**
     * The key pair is ours.
     *
     * @param key the key, its private part in the vault
     */
    record Imported(ServerKey key) implements KeyImport {
        @Override
        public <T> T match(Function<Imported, T> imported, Function<NotImported, T> refused) {
            return imported.apply(this);
        }
    }

    /**
     * The key pair could not be taken; nothing was kept.
     *
     * @param reason a reason {@code KEY_…} of {@link dev.espalier.mdm.domain.server.ServerRefusal}
     */
    record NotImported(Refusal reason) implements KeyImport {
        @Override
        public <T> T match(Function<Imported, T> imported, Function<NotImported, T> refused) {
            return refused.apply(this);
        }
    }
}
