package dev.espalier.mdm.spi.device;

import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceRecord;
import java.util.List;
import java.util.function.Function;

/** What came of asking for a page of devices. */
public sealed interface PageAnswer {

    /**
     * Handles both results.
     *
     * @param listed for a page
     * @param refused for a cursor that Apple does not take
     * @param <T> the answer
     * @return what the matching function answered
     */
    <T> T match(Function<Listed, T> listed, Function<CursorRefused, T> refused);

    /**
     * A page.
     *
     * @param records the devices, in Apple's order
     * @param cursor Apple's new bookmark; empty if it gave none
     * @param more whether Apple says that more follows
     * @param skipped how many records were left out because they had no usable serial number
     */
    record Listed(List<DeviceRecord> records, String cursor, boolean more, int skipped) implements PageAnswer {
        @Override
        public <T> T match(Function<Listed, T> listed, Function<CursorRefused, T> refused) {
            return listed.apply(this);
        }
    }

    /**
     * Apple does not take the cursor.
     *
     * @param refusal why
     */
    record CursorRefused(CursorRefusal refusal) implements PageAnswer {
        @Override
        public <T> T match(Function<Listed, T> listed, Function<CursorRefused, T> refused) {
            return refused.apply(this);
        }
    }
}
