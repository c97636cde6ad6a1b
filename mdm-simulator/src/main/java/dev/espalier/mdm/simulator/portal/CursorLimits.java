package dev.espalier.mdm.simulator.portal;

/** Numbers the cursors of one server, so that all that were issued so far can be made to fail. */
public final class CursorLimits {

    private long issued;
    private long expired;
    private long rejected;

    public long next() {
        return ++issued;
    }

    public boolean expired(long number) {
        return number <= expired;
    }

    public boolean rejected(long number) {
        return number <= rejected || number > issued;
    }

    void expireAll() {
        expired = issued;
    }

    void rejectAll() {
        rejected = issued;
    }
}
