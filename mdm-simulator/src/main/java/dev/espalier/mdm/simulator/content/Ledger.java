package dev.espalier.mdm.simulator.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** One list of a unit: its records in the order of creation and of their last change, and its version. */
public final class Ledger<T extends Tracked> {

    private final Versions versions;
    private final Sequence<T> sequence = new Sequence<>();
    private final TreeMap<Long, T> byChange = new TreeMap<>();

    Ledger(Setting setting) {
        this.versions = new Versions(setting);
    }

    public String version() {
        return versions.current();
    }

    public int size() {
        return sequence.size();
    }

    public List<T> page(int from, int most) {
        return sequence.page(from, most);
    }

    public List<T> all() {
        return sequence.all();
    }

    /** Whether the log goes back to a version. */
    public boolean knows(String version) {
        return versions.changeOf(version).isPresent();
    }

    /** What exists and was changed after a version, in the order of creation. */
    public List<T> since(String version) {
        long change = versions.changeOf(version).orElse(Long.MAX_VALUE);
        var changed = new ArrayList<>(byChange.tailMap(change, false).values());
        changed.sort(Comparator.comparingInt(record -> record.slot));
        return changed;
    }

    void add(T record) {
        sequence.add(record);
        mark(record);
    }

    void touch(T record) {
        byChange.remove(record.changedAt);
        mark(record);
    }

    void remove(T record) {
        byChange.remove(record.changedAt);
        sequence.remove(record);
        versions.next();
    }

    /** Ends a step that belongs together: if it has changed something the list gets a new version. */
    void seal() {
        if (versions.outdated()) {
            versions.advance();
        }
    }

    private void mark(T record) {
        record.changedAt = versions.next();
        byChange.put(record.changedAt, record);
    }
}
