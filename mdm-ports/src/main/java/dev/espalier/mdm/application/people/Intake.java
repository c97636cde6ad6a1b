package dev.espalier.mdm.application.people;

import dev.espalier.mdm.api.people.ImportListener;
import dev.espalier.mdm.api.people.ImportReport;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.shared.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Takes a list of any length in, page by page: no more than one page of it is ever held. */
final class Intake<T> {
    private final Iterator<T> entries;
    private final ImportListener listener;
    private long stored;
    private long left;

    Intake(Iterator<T> entries, ImportListener listener) {
        this.entries = entries;
        this.listener = listener;
    }

    /**
     * Takes all pages.
     *
     * @param page stores one and tells which of its entries were left out, by their places in the page
     * @return the report; nobody is gone yet
     */
    ImportReport take(Function<List<T>, SortedMap<Integer, Refusal>> page) {
        while (entries.hasNext() && !listener.canceled()) {
            var some = next();
            note(some.size(), page.apply(some));
        }
        return new ImportReport(stored, left, 0, !entries.hasNext());
    }

    private List<T> next() {
        var some = new ArrayList<T>();
        while (entries.hasNext() && some.size() < Page.MAX) {
            some.add(entries.next());
        }
        return some;
    }

    private void note(int size, SortedMap<Integer, Refusal> refused) {
        long before = stored + left;
        for (Map.Entry<Integer, Refusal> each : refused.entrySet()) {
            listener.left(before + each.getKey(), each.getValue());
        }
        stored += size - refused.size();
        left += refused.size();
        listener.done(stored + left);
    }
}
