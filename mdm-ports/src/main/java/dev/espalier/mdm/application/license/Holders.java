package dev.espalier.mdm.application.license;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.Assignee;
import dev.espalier.mdm.domain.license.Assignment;
import dev.espalier.mdm.domain.license.AssignmentOrigin;
import dev.espalier.mdm.domain.license.Holder;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.spi.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Looks up who of certain assignees holds an asset. */
final class Holders {
    private Holders() {}

    /** Those of the assignees who hold it or are about to, in order. */
    static List<Holder> among(Stores stores, IntegrationId unit, AssetKey key, List<Assignee> sorted) {
        var found = new ArrayList<Holder>();
        for (List<Assignee> chunk : chunks(sorted, Page.MAX)) {
            var licenses = chunk.stream().map(one -> new Assignment(key, one)).toList();
            var held = stores.assignments().present(unit, licenses);
            var changing = stores.operations().changing(unit, licenses);
            for (Assignment license : licenses) {
                if (changing.contains(license)) {
                    found.add(Holder.changing(license.assignee()));
                } else if (held.contains(license)) {
                    found.add(new Holder(license.assignee(), AssignmentOrigin.APPLE, Holder.Flight.NONE));
                }
            }
        }
        return found;
    }

    /** The same things in the same order, no more than so many together. */
    static <T> List<List<T>> chunks(List<T> all, int most) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + most)
                .mapToObj(from -> all.subList(from, Math.min(from + most, all.size())))
                .toList();
    }
}
