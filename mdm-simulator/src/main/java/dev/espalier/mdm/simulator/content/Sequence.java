package dev.espalier.mdm.simulator.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records in the order of their creation, with quick access by position although records are removed from the middle.
 *
 * <p>Slots are never moved; a tree of counts (Fenwick) finds the n-th slot that is still taken.
 */
final class Sequence<T extends Tracked> {

    private static final int SMALLEST = 64;

    private final List<T> slots = new ArrayList<>();
    private boolean[] taken = new boolean[SMALLEST];
    private int[] counts = new int[SMALLEST + 1];
    private int size;

    int size() {
        return size;
    }

    void add(T record) {
        if (slots.size() == taken.length) {
            grow();
        }
        record.slot = slots.size();
        slots.add(record);
        taken[record.slot] = true;
        count(record.slot, 1);
        size++;
    }

    void remove(T record) {
        taken[record.slot] = false;
        count(record.slot, -1);
        record.slot = -1;
        size--;
    }

    /** Up to so many records from a position on. */
    List<T> page(int from, int most) {
        var page = new ArrayList<T>(Math.min(most, Math.max(0, size - from)));
        if (from >= size) {
            return page;
        }
        for (int slot = slotOf(from); slot < slots.size() && page.size() < most; slot++) {
            if (taken[slot]) {
                page.add(slots.get(slot));
            }
        }
        return page;
    }

    List<T> all() {
        return page(0, size);
    }

    /** The slot of the n-th record, counted from 0. */
    private int slotOf(int position) {
        int before = 0;
        int left = position + 1;
        for (int step = taken.length; step > 0; step /= 2) {
            if (before + step < counts.length && counts[before + step] < left) {
                before += step;
                left -= counts[before];
            }
        }
        return before;
    }

    private void count(int slot, int change) {
        for (int node = slot + 1; node < counts.length; node += node & -node) {
            counts[node] += change;
        }
    }

    private void grow() {
        int before = taken.length;
        taken = Arrays.copyOf(taken, before * 2);
        counts = Arrays.copyOf(counts, before * 2 + 1);
        // Every node of the new half counts only new slots, but the last one counts all.
        counts[before * 2] = counts[before];
    }
}
