package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.device.DeviceExamples.after;
import static dev.espalier.mdm.domain.device.DeviceExamples.fullList;
import static dev.espalier.mdm.domain.device.DeviceExamples.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Few devices, few moments, few contents: so that everything that can collide does. */
@Tag("S22")
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class DeviceLedgerProperties {

    /** Before some of the changes by so much that they are not believed, and not before the others. */
    private static final Instant BEGUN = NOW.plus(Duration.ofMinutes(10)).plusSeconds(2);

    private final DeviceLedger ledger = DeviceLedger.builder()
            .server(SERVER)
            .defaultWanted(DeviceExamples.CLASSROOM)
            .now(NOW)
            .build();

    @Property
    void merging_a_page_again_changes_nothing(
            @ForAll("known") Map<SerialNumber, EnrollableDevice> known, @ForAll("records") List<DeviceRecord> page) {
        var once = after(ledger, known, List.of(page));

        var again = ledger.merge(once, page);

        assertThat(again.devices()).isEmpty();
        assertThat(again.changes()).isEmpty();
    }

    @Property
    void where_the_pages_are_cut_makes_no_difference(
            @ForAll("known") Map<SerialNumber, EnrollableDevice> known,
            @ForAll("records") List<DeviceRecord> records,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        assertThat(after(ledger, known, cut(records, size))).isEqualTo(after(ledger, known, List.of(records)));
    }

    @Property
    void pages_that_are_delivered_twice_end_in_the_same_devices(
            @ForAll("known") Map<SerialNumber, EnrollableDevice> known,
            @ForAll("records") List<DeviceRecord> records,
            @ForAll @IntRange(min = 1, max = 5) int size) {
        var twice = new ArrayList<List<DeviceRecord>>();
        cut(records, size).forEach(page -> twice.addAll(List.of(page, page)));

        assertThat(after(ledger, known, twice)).isEqualTo(after(ledger, known, List.of(records)));
    }

    @Property
    void the_last_operation_of_a_device_never_moves_back(
            @ForAll("known") Map<SerialNumber, EnrollableDevice> known, @ForAll("records") List<DeviceRecord> records) {
        var before = known;
        for (var page : cut(records, 1)) {
            var now = after(ledger, before, List.of(page));
            before.forEach((serial, device) -> device.lastOperation()
                    .ifPresent(last -> assertThat(now.get(serial)
                                    .lastOperation()
                                    .orElseThrow()
                                    .at())
                            .isAfterOrEqualTo(last.at())));
            before = now;
        }
    }

    @Property
    void in_whatever_order_records_of_different_times_come_the_newest_decides(
            @ForAll("recordsOfDifferentTimes") List<DeviceRecord> records, @ForAll Random chance) {
        var shuffled = new ArrayList<>(records);
        shuffled.addAll(records);
        Collections.shuffle(shuffled, chance);

        var devices = after(ledger, Map.of(), List.of(shuffled));

        devices.values().forEach(device -> {
            var newest = newestOf(device.serial(), records);
            assertThat(device.present()).isEqualTo(!newest.deleted());
            assertThat(device.lastOperation().orElseThrow().at())
                    .isEqualTo(newest.operation().orElseThrow().at());
            assertThat(newest.deleted() || device.facts().equals(newest.facts()))
                    .isTrue();
        });
    }

    @Property
    void nothing_is_ever_dropped_from_the_devices(
            @ForAll("known") Map<SerialNumber, EnrollableDevice> known, @ForAll("records") List<DeviceRecord> records) {
        var devices = after(ledger, known, List.of(records));

        assertThat(devices.keySet()).containsAll(known.keySet());
        assertThat(devices.keySet())
                .containsAll(records.stream().map(DeviceRecord::serial).toList());
    }

    @Property
    void a_page_has_one_change_for_a_device_at_most_and_names_it_by_what_it_is_afterwards(
            @ForAll("known") Map<SerialNumber, EnrollableDevice> known, @ForAll("records") List<DeviceRecord> records) {
        var changes = ledger.merge(known, records).changes();
        var devices = after(ledger, known, List.of(records));

        assertThat(changes)
                .extracting(DeviceChange::serial)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(changes)
                .allSatisfy(change -> assertThat(change.status())
                        .isEqualTo(devices.get(change.serial()).status()));
    }

    private static DeviceRecord newestOf(SerialNumber serial, List<DeviceRecord> records) {
        return records.stream()
                .filter(record -> record.serial().equals(serial))
                .max(Comparator.comparing(
                        record -> record.operation().orElseThrow().at()))
                .orElseThrow();
    }

    private static List<List<DeviceRecord>> cut(List<DeviceRecord> records, int size) {
        var pages = new ArrayList<List<DeviceRecord>>();
        for (int from = 0; from < records.size(); from += size) {
            pages.add(records.subList(from, Math.min(records.size(), from + size)));
        }
        return pages;
    }

    @Provide
    Arbitrary<Map<SerialNumber, EnrollableDevice>> known() {
        var shown =
                serials().map(serial -> listed(serial, "shown").build()).list().ofMaxSize(3);
        return Combinators.combine(shown, records())
                .as((full, changes) -> after(
                        ledger,
                        after(fullList(BEGUN), Map.of(), List.of(full)),
                        List.of(changes.subList(0, Math.min(3, changes.size())))));
    }

    @Provide
    Arbitrary<List<DeviceRecord>> records() {
        return record(Arbitraries.of("x", "y")).list().ofMaxSize(12);
    }

    /** The content follows from device and time, so that two records of the same time say the same. */
    @Provide
    Arbitrary<List<DeviceRecord>> recordsOfDifferentTimes() {
        return record(Arbitraries.just("same"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(DeviceLedgerProperties::distinct);
    }

    private static List<DeviceRecord> distinct(List<DeviceRecord> records) {
        var seen = new ArrayList<String>();
        return records.stream()
                .filter(record -> {
                    String when = record.serial() + " "
                            + record.operation().orElseThrow().at();
                    return !seen.contains(when) && seen.add(when);
                })
                .toList();
    }

    private Arbitrary<DeviceRecord> record(Arbitrary<String> tags) {
        var operations = Arbitraries.of("added", "modified", "deleted");
        var seconds = Arbitraries.integers().between(0, 5);
        return Combinators.combine(serials(), operations, seconds, tags)
                .as((serial, operation, second, tag) ->
                        DeviceExamples.changed(serial, operation, NOW.plusSeconds(second), tag + second));
    }

    private static Arbitrary<String> serials() {
        return Arbitraries.of("C01", "C02", "C03");
    }
}
