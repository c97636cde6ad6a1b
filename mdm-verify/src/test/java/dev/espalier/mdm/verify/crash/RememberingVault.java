package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.domain.journal.Seal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.spi.SecretVault;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.spi.UnitOfWork;
import dev.espalier.mdm.verify.story.School;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Remembers where secrets were put, when everybody else has forgotten. */
record RememberingVault(SecretVault real, List<SecretRef> places) implements SecretVault {

    static RememberingVault around(SecretVault real) {
        return new RememberingVault(real, new ArrayList<>());
    }

    /** The storage with this vault. */
    Storage in(Storage storage) {
        return new StorageWithVault(storage.unitOfWork(), storage.leases(), this);
    }

    /** How many of the secrets that were ever put can still be opened. */
    long secretsThatOpen() {
        return places.stream().filter(this::opens).count();
    }

    private boolean opens(SecretRef place) {
        try {
            return use(School.NORTHWIND, place, bytes -> bytes.length > 0);
        } catch (StorageException gone) {
            return false;
        }
    }

    @Override
    public SecretRef put(AccountId account, String purpose, byte[] secret) {
        var place = real.put(account, purpose, secret);
        places.add(place);
        return place;
    }

    @Override
    public <T> T use(AccountId account, SecretRef ref, Function<byte[], T> function) {
        return real.use(account, ref, function);
    }

    @Override
    public void destroy(AccountId account, SecretRef ref) {
        real.destroy(account, ref);
    }

    @Override
    public void destroyAll(AccountId account) {
        real.destroyAll(account);
    }

    @Override
    public Seal journalSeal(AccountId account) {
        return real.journalSeal(account);
    }

    @Override
    public int sweep(Instant before) {
        return real.sweep(before);
    }

    private record StorageWithVault(UnitOfWork unitOfWork, Leases leases, SecretVault vault) implements Storage {
        @Override
        public void close() {
            // What lives in memory needs no closing.
        }
    }
}
