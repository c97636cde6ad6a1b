package dev.espalier.mdm.testkit;

import dev.espalier.mdm.spi.IdSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids in a row, codes in a row and chance that never varies, so that a test knows them beforehand. Safe for use by
 * several threads.
 */
public final class KnownIds implements IdSource {

    private static final long VERSION_AND_VARIANT = 0x8000_0000_0000_0000L;

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return new UUID(0x4000L, VERSION_AND_VARIANT | last.incrementAndGet());
    }

    @Override
    public double chance() {
        return 0;
    }

    @Override
    public byte[] secret(int count) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) last.incrementAndGet());
        return bytes;
    }
}
