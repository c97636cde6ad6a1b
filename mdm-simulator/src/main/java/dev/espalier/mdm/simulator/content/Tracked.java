package dev.espalier.mdm.simulator.content;

/** A record that a {@link Ledger} keeps: where it stands in the order of creation, and when it was changed last. */
public abstract class Tracked {

    int slot = -1;
    long changedAt;
}
