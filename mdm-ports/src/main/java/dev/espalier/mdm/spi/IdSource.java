package dev.espalier.mdm.spi;

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
        };
    }
}
