package dev.espalier.mdm.simulator;

import java.time.Duration;
import java.util.Collection;

/** The bad days. Scripts of one path play in the order in which they were armed. */
public interface Faults {

    /**
     * Begins a script for the next calls of a path.
     *
     * @param path for example {@code /devices/sync}; {@code *} is every path
     * @return the script, to be armed
     */
    FaultScript onNext(String path);

    /**
     * Keeps operations on some devices out of every sync; what is passed over meanwhile never comes again.
     *
     * @param serials serial numbers
     * @param span how long, by the virtual clock
     */
    void hideFromSync(Collection<String> serials, Duration span);

    /**
     * Takes Apple away, from now until the virtual clock has moved on. Nothing is carried out meanwhile, and no script plays.
     *
     * @param span how long, by the virtual clock; zero brings Apple back
     * @param how what clients see
     */
    void away(Duration span, Outage how);

    /**
     * Returns how many calls the armed scripts still wait for.
     *
     * @return the number of calls; very large while a script is armed for always
     */
    long pending();

    /** Disarms every script, shows every device, ends every silence, brings Apple back. */
    void clear();
}
