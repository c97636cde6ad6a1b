package dev.espalier.mdm.simulator;

import java.util.List;

/** A fleet that was added to an organization. Its serial numbers are computed, not stored. */
public interface SeededFleet {

    /**
     * Returns how many devices were delivered.
     *
     * @return the number of devices
     */
    int size();

    /**
     * Returns one serial number.
     *
     * @param index 0 to size − 1
     * @return the serial number of that device
     */
    String serial(int index);

    /**
     * Returns some serial numbers.
     *
     * @param from first index
     * @param to the index after the last one
     * @return the serial numbers, in order
     */
    List<String> serials(int from, int to);
}
