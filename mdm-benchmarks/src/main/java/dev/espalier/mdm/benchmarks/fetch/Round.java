package dev.espalier.mdm.benchmarks.fetch;

/**
 * One measurement of everything.
 *
 * @param update the work
 * @param pages baseline (a)
 * @param rows baseline (b)
 */
record Round(Measured update, Measured pages, Measured rows) {

    Round {
        if (update.devices() != pages.devices() || update.devices() != rows.devices()) {
            throw new IllegalArgumentException("Work and baselines differ in their number of devices: "
                    + update.devices() + ", " + pages.devices() + ", " + rows.devices() + ".");
        }
    }

    /** How much longer the work takes than its parts one after the other. */
    double ratio() {
        return update.seconds() / (pages.seconds() + rows.seconds());
    }
}
