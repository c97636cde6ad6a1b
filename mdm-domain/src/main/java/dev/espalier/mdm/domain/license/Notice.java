package dev.espalier.mdm.domain.license;

import java.util.List;

/**
 * A notification, as far as it is of use.
 *
 * @param id Apple's id of it, the same when it is sent again; empty if it has none
 * @param unit Apple's id of the unit that it is about; empty if it names none
 * @param hints what it gives reason to look at; none if it is of a kind that is of no use
 */
public record Notice(String id, String unit, List<Hint> hints) {

    /** Keeps the list from changing. */
    public Notice {
        hints = List.copyOf(hints);
    }
}
