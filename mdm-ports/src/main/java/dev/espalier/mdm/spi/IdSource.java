package dev.espalier.mdm.spi;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Where new ids and chance come from, so that a test can know them beforehand. */
public interface IdSource {

    /**
     * A new id.
     *
     * @return never the same twice
     */
    UUID next();

    /**
     * Chance, to spread what would otherwise happen at the same time everywhere.
     *
     * @return 0 inclusive to 1 exclusive
     */
    double chance();

    /**
     * Bytes that nobody can guess, for a code that we make.
     *
     * @param count 1 to 64
     * @return the bytes; the caller wipes them
     */
    byte[] secret(int count);

    /**
     * Random ids and random chance.
     *
     * @return the source
     */
    static IdSource random() {
        return new IdSource() {
            @Override
            public UUID next() {
                return UUID.randomUUID();
            }

            @Override
            public double chance() {
                return ThreadLocalRandom.current().nextDouble();
            }

            @Override
            public byte[] secret(int count) {
                byte[] bytes = new byte[count];
                new SecureRandom().nextBytes(bytes);
                return bytes;
            }
        };
    }
}
