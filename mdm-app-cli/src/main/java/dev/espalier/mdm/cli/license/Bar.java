package dev.espalier.mdm.cli.license;

import dev.espalier.mdm.cli.shared.Cell;
import dev.espalier.mdm.cli.shared.Color;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseCount.Finite;

/** How much of what is owned is in use, as a bar: {@code [======    ]}. Without an end there is nothing to fill. */
final class Bar {
    private static final int WIDTH = 10;

    private Bar() {}

    static Cell of(LicenseCount count) {
        return count.match(Bar::finite, endless -> Cell.none());
    }

    private static Cell finite(Finite count) {
        long filled = count.total() == 0 ? 0 : Math.min(WIDTH, count.assigned() * WIDTH / count.total());
        int some = (int) (count.assigned() > 0 ? Math.max(1, filled) : filled);
        String bar = "[" + "=".repeat(some) + " ".repeat(WIDTH - some) + "]";
        return Cell.word(bar, count.free() == 0 ? Color.YELLOW : Color.PLAIN);
    }
}
