package dev.espalier.mdm.specification.people;

import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.domain.access.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import told, and an import that stops when it was told to. */
final class Heard implements ImportListener {
    final Map<Long, Refusal> left = new TreeMap<>();
    final List<Long> done = new ArrayList<>();
    private final int pages;
    private final boolean complete;

    private Heard(int pages, boolean complete) {
        this.pages = pages;
        this.complete = complete;
    }

    static Heard toTheEnd() {
        return new Heard(Integer.MAX_VALUE, true);
    }

    static Heard untilPage(int pages) {
        return new Heard(pages, true);
    }

    static Heard ofAListWithUnreadableLines() {
        return new Heard(Integer.MAX_VALUE, false);
    }

    @Override
    public void left(long position, Refusal reason) {
        left.put(position, reason);
    }

    @Override
    public void done(long entries) {
        done.add(entries);
    }

    @Override
    public boolean canceled() {
        return done.size() >= pages;
    }

    @Override
    public boolean complete() {
        return complete;
    }
}
