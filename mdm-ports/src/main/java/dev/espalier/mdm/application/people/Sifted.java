package dev.espalier.mdm.application.people;

import dev.espalier.mdm.domain.access.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A page of a list, without the entries that cannot be stored; those by their places in the page. */
record Sifted<T>(List<T> kept, SortedMap<Integer, Refusal> refused) {

    static <T> Sifted<T> of(List<T> page, Function<T, Optional<Refusal>> objection) {
        var kept = new ArrayList<T>();
        var refused = new TreeMap<Integer, Refusal>();
        for (int place = 0; place < page.size(); place++) {
            var entry = page.get(place);
            var refusal = objection.apply(entry);
            if (refusal.isPresent()) {
                refused.put(place, refusal.get());
            } else {
                kept.add(entry);
            }
        }
        return new Sifted<>(kept, refused);
    }
}
