package dev.espalier.mdm.cli.shared;

/** How a command ended, as a script sees it. */
public enum ExitCode {
    DONE(0),
    REFUSED(1),
    USAGE(2),
    APPLE(3),
    STORAGE(4),
    DONE_IN_PART(5),
    NOT_GOOD(6),
    OUR_FAULT(70),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
