package dev.espalier.mdm.simulator.legacy;

/** The old service does not do what was asked. */
public final class LegacyRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int number;

    public LegacyRefusal(int number, String message) {
        super(message);
        this.number = number;
    }

    int number() {
        return number;
    }
}
