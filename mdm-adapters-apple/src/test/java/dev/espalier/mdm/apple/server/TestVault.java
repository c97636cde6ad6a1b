package dev.espalier.mdm.apple.server;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.SecretVault;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A vault that keeps secrets in memory and counts how often one is opened. */
public final class TestVault implements SecretVault {
    private record Place(AccountId account, SecretRef ref) {}

    private final Map<Place, byte[]> secrets = new ConcurrentHashMap<>();
    private final AtomicInteger uses = new AtomicInteger();

    @Override
    public SecretRef put(AccountId account, String purpose, byte[] secret) {
        var ref = new SecretRef(UUID.randomUUID());
        secrets.put(new Place(account, ref), secret.clone());
        return ref;
    }

    @Override
    public <T> T use(AccountId account, SecretRef ref, Function<byte[], T> function) {
        uses.incrementAndGet();
        byte[] secret =
                secrets.getOrDefault(new Place(account, ref), new byte[0]).clone();
        if (secret.length == 0) {
            throw new StorageException("There is no such secret: " + ref);
        }
        try {
            return function.apply(secret);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public void destroy(AccountId account, SecretRef ref) {
        secrets.remove(new Place(account, ref));
    }

    @Override
    public void destroyAll(AccountId account) {
        secrets.keySet().removeIf(place -> place.account().equals(account));
    }

    @Override
    public Seal journalSeal(AccountId account) {
        throw new UnsupportedOperationException("Apple needs no journal.");
    }

    @Override
    public int sweep(Instant before) {
        throw new UnsupportedOperationException("Nothing is left behind here.");
    }

    public int uses() {
        return uses.get();
    }

    public int size() {
        return secrets.size();
    }
}
