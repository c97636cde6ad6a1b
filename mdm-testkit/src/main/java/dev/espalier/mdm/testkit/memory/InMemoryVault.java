package dev.espalier.mdm.testkit.memory;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.SecretVault;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Secrets, unencrypted: what is only in memory needs no more. */
final class InMemoryVault implements SecretVault {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final TransactionLock lock;
    private final InstantSource clock;
    private final Map<SecretRef, Kept> secrets = new ConcurrentHashMap<>();
    private final Map<AccountId, byte[]> journalKeys = new ConcurrentHashMap<>();
    private Supplier<Set<SecretRef>> inUse = Set::of;

    InMemoryVault(TransactionLock lock, InstantSource clock) {
        this.lock = lock;
        this.clock = clock;
    }

    void keepWhat(Supplier<Set<SecretRef>> isInUse) {
        inUse = isInUse;
    }

    @Override
    public SecretRef put(AccountId account, String purpose, byte[] secret) {
        lock.refuseInside("A secret was put");
        if (secret.length < 1 || secret.length > MOST_BYTES || purpose.length() > 100) {
            throw new IllegalArgumentException("A secret is 1 byte to 64 KiB, its purpose at most 100 characters.");
        }
        var ref = new SecretRef(UUID.randomUUID());
        secrets.put(ref, new Kept(account, secret.clone(), clock.instant()));
        return ref;
    }

    @Override
    public <T> T use(AccountId account, SecretRef ref, Function<byte[], T> function) {
        var kept = secrets.get(ref);
        if (kept == null || !kept.account().equals(account)) {
            throw new StorageException("The account has no secret " + ref + ".");
        }
        byte[] bytes = kept.bytes().clone();
        try {
            return function.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public void destroy(AccountId account, SecretRef ref) {
        lock.refuseInside("A secret was destroyed");
        secrets.computeIfPresent(ref, (key, kept) -> kept.account().equals(account) ? null : kept);
    }

    @Override
    public void destroyAll(AccountId account) {
        lock.refuseInside("Secrets were destroyed");
        secrets.values().removeIf(kept -> kept.account().equals(account));
    }

    @Override
    public Seal journalSeal(AccountId account) {
        byte[] key = journalKeys.computeIfAbsent(account, id -> newKey());
        return message -> hmac(key, message);
    }

    private static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + HMAC + ".", e);
        }
    }

    @Override
    public int sweep(Instant before) {
        var used = inUse.get();
        var orphans = secrets.entrySet().stream()
                .filter(secret -> !used.contains(secret.getKey()))
                .filter(secret -> secret.getValue().at().isBefore(before))
                .map(Map.Entry::getKey)
                .toList();
        orphans.forEach(secrets::remove);
        return orphans.size();
    }

    private record Kept(AccountId account, byte[] bytes, Instant at) {

        @Override
        public String toString() {
            return "Kept[***]";
        }
    }
}
