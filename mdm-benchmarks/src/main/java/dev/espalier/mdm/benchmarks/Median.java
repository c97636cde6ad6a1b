package dev.espalier.mdm.benchmarks;

import java.util.Collection;

/** The middle of several measurements, which one disturbed measurement does not move. */
public final class Median {
    private Median() {}

    /** The middle value; of an even number of values the mean of the two in the middle. */
    public static double of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
