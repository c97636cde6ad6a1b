package dev.espalier.mdm.simulator.apps;

import dev.espalier.mdm.simulator.Behavior;
import dev.espalier.mdm.simulator.ContentChoice;
import dev.espalier.mdm.simulator.content.Ledger;
import dev.espalier.mdm.simulator.content.Tracked;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts lists into pages.
 *
 * <p>What was selected from a list is kept until the list changes or something else is asked for: a traversal does not select all
 * over again for every page.
 */
final class Pages {

    private record Selected(String of, List<?> records) {}

    private final Behavior behavior;
    private Selected last = new Selected("", List.of());

    Pages(Behavior behavior) {
        this.behavior = behavior;
    }

    /** The page of a whole list. */
    <T extends Tracked> List<T> whole(Call call, Ledger<T> ledger, ObjectNode answer) {
        return page(call, answer, ledger::size, ledger::page, ledger.version());
    }

    /** The page of a selection from a list, or of what was changed in it after a version. */
    <T extends Tracked> List<T> selected(Call call, Ledger<T> ledger, Supplier<List<T>> selection, ObjectNode answer) {
        var records = remembered(call, ledger, selection);
        return page(call, answer, records::size, (from, most) -> part(records, from, most), ledger.version());
    }

    private <T> List<T> page(
            Call call,
            ObjectNode answer,
            IntSupplier size,
            BiFunction<Integer, Integer, List<T>> pages,
            String version) {
        int most = behavior.get(ContentChoice.CONTENT_PAGE_SIZE);
        int all = size.getAsInt();
        int totalPages = all == 0 ? behavior.get(ContentChoice.EMPTY_TOTAL_PAGES) : (all + most - 1) / most;
        int index = call.number("pageIndex").orElse(0);
        Refused.unless(index >= 0 && index < Math.max(1, totalPages), 9650);
        var records = pages.apply(index * most, most);
        answer.put("currentPageIndex", index);
        if (index + 1 < totalPages) {
            answer.put("nextPageIndex", index + 1);
        }
        answer.put("size", records.size()).put("totalPages", totalPages).put("versionId", version);
        return records;
    }

    private <T extends Tracked> List<T> remembered(Call call, Ledger<T> ledger, Supplier<List<T>> selection) {
        var users = call.unit().users().ledger();
        var of = String.join(
                " ",
                call.unit().uId(),
                ledger.version(),
                users.version(),
                call.request().path(),
                call.request().query().replaceAll("(^|&)pageIndex=[^&]*", ""));
        if (!last.of().equals(of)) {
            last = new Selected(of, selection.get());
        }
        @SuppressWarnings("unchecked") // the path is part of what it is remembered by
        var records = (List<T>) last.records();
        return records;
    }

    private static <T> List<T> part(List<T> all, int from, int most) {
        return all.subList(Math.min(from, all.size()), Math.min(from + most, all.size()));
    }
}
