package dev.espalier.mdm.testkit.memory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rows in order of their keys. Every change leaves word of how to undo it. */
final class Table<K extends Comparable<K>, V> {

    private final TreeMap<K, V> rows = new TreeMap<>();
    private final UndoLog undo;

    Table(UndoLog undo) {
        this.undo = undo;
    }

    Optional<V> find(K key) {
        return Optional.ofNullable(rows.get(key));
    }

    boolean has(K key) {
        return rows.containsKey(key);
    }

    void put(K key, V row) {
        var before = find(key);
        rows.put(key, row);
        undo.add(() -> restore(key, before));
    }

    void remove(K key) {
        var before = find(key);
        rows.remove(key);
        undo.add(() -> restore(key, before));
    }

    private void restore(K key, Optional<V> before) {
        before.ifPresentOrElse(row -> rows.put(key, row), () -> rows.remove(key));
    }

    Stream<V> rows() {
        return rows.values().stream();
    }

    Stream<V> from(K first) {
        return rows.tailMap(first, true).values().stream();
    }

    /** Rows from the first key to the last one, both included. */
    Stream<V> between(K first, K last) {
        return rows.subMap(first, true, last, true).values().stream();
    }

    List<K> keys() {
        return List.copyOf(rows.keySet());
    }
}
