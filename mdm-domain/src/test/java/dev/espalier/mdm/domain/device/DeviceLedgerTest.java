package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.device.DeviceExamples.CLASSROOM;
import static dev.espalier.mdm.domain.device.DeviceExamples.SERIAL;
import static dev.espalier.mdm.domain.device.DeviceExamples.aDevice;
import static dev.espalier.mdm.domain.device.DeviceExamples.assigned;
import static dev.espalier.mdm.domain.device.DeviceExamples.attempt;
import static dev.espalier.mdm.domain.device.DeviceExamples.changed;
import static dev.espalier.mdm.domain.device.DeviceExamples.changes;
import static dev.espalier.mdm.domain.device.DeviceExamples.fullList;
import static dev.espalier.mdm.domain.device.DeviceExamples.listed;
import static dev.espalier.mdm.domain.device.DeviceExamples.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.shared.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S22")
class DeviceLedgerTest {

    private static final Instant T1 = NOW.minusSeconds(30);
    private static final Instant T2 = NOW.minusSeconds(20);
    private static final Instant T3 = NOW.minusSeconds(10);

    @Test
    void a_device_that_is_met_for_the_first_time_is_added() {
        var merge = changes().merge(Map.of(), List.of(changed("C02", "added", T1, "tag")));

        assertThat(merge.devices()).hasSize(1);
        assertThat(merge.changes())
                .containsExactly(new DeviceChange(SERIAL, DeviceChange.Kind.ADDED, DeviceStatus.NOT_ASSIGNED, T1));
    }

    @Test
    void a_deleted_device_is_marked_released_at_the_operations_time_and_keeps_what_is_known() {
        var device = only(changes(), changed("C02", "added", T1, "tag"), changed("C02", "deleted", T2, "tag"));

        assertThat(device.releasedAt()).contains(T2);
        assertThat(device.replaced()).isFalse();
        assertThat(device.facts().assetTag()).isEqualTo("tag");
    }

    @Test
    void a_device_that_was_added_deleted_and_added_again_in_one_page_is_there() {
        var added = changed("C02", "added", T1, "first");
        var deleted = changed("C02", "deleted", T2, "second");
        var back = changed("C02", "added", T3, "third");

        for (var page : List.of(
                List.of(added, deleted, back),
                List.of(back, deleted, added),
                List.of(deleted, back, added),
                List.of(added, deleted, back, added, deleted, back))) {
            var device =
                    DeviceExamples.after(changes(), Map.of(), List.of(page)).get(SERIAL);

            assertThat(device.present()).isTrue();
            assertThat(device.facts().assetTag()).isEqualTo("third");
        }
    }

    @Test
    void a_device_that_came_and_went_within_one_page_is_one_change_or_none() {
        var page = List.of(
                changed("C02", "added", T1, "tag"),
                changed("C02", "deleted", T2, "tag"),
                changed("C02", "added", T3, "tag"));

        assertThat(changes().merge(Map.of(), page).changes())
                .extracting(DeviceChange::kind)
                .containsExactly(DeviceChange.Kind.ADDED);
        assertThat(changes().merge(Map.of(), page.subList(0, 2)).changes()).isEmpty();
    }

    @Test
    void a_released_device_that_is_added_again_is_back_as_the_same_device() {
        var gone = aDevice()
                .releasedAt(T1)
                .lastOperation(new LastOperation(T1, List.of(1L)))
                .wanted(CLASSROOM)
                .build();

        var merge = changes().merge(Map.of(SERIAL, gone), List.of(changed("C02", "added", T2, "tag")));

        assertThat(merge.devices().get(0).present()).isTrue();
        assertThat(merge.devices().get(0).wanted()).contains(CLASSROOM);
        assertThat(merge.changes()).extracting(DeviceChange::kind).containsExactly(DeviceChange.Kind.RETURNED);
    }

    @Test
    void a_record_that_is_older_than_what_was_applied_is_stale_and_changes_nothing() {
        var newer = only(changes(), changed("C02", "modified", T2, "newer"));

        var merge = changes().merge(Map.of(SERIAL, newer), List.of(changed("C02", "deleted", T1, "older")));

        assertThat(merge.devices()).isEmpty();
        assertThat(merge.changes()).isEmpty();
    }

    @Test
    void a_different_record_of_the_same_time_applies_and_puts_the_device_in_doubt() {
        var device = only(changes(), changed("C02", "modified", T1, "one"), changed("C02", "modified", T1, "two"));

        assertThat(device.facts().assetTag()).isEqualTo("two");
        assertThat(device.verificationDue()).isTrue();
    }

    @Test
    void a_change_without_a_time_applies_and_puts_the_device_in_doubt() {
        var device = only(changes(), listed("C02", "tag").build());

        assertThat(device.verificationDue()).isTrue();
    }

    @Test
    void a_full_list_shows_a_device_as_it_is_now_whatever_was_applied_before() {
        var before = only(changes(), changed("C02", "modified", NOW.plusSeconds(99), "before"));
        var begun = NOW.plus(Duration.ofDays(7));

        var after = fullList(begun)
                .merge(Map.of(SERIAL, before), List.of(listed("C02", "shown").build()))
                .devices()
                .get(0);

        assertThat(after.facts().assetTag()).isEqualTo("shown");
        assertThat(after.seenInFetch()).contains(begun);
        assertThat(after.lastOperation()).isEmpty();
    }

    @Test
    void a_page_of_a_full_list_that_comes_again_later_changes_nothing() {
        var page = List.of(listed("C02", "shown").build());
        var first = fullList(NOW).merge(Map.of(), page);
        var known = Map.of(SERIAL, first.devices().get(0));

        var again = DeviceLedger.builder()
                .from(fullList(NOW))
                .now(NOW.plusSeconds(60))
                .build()
                .merge(known, page);

        assertThat(first.changes()).hasSize(1);
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void an_old_change_that_contradicts_a_newer_full_list_is_not_believed_but_asked_about() {
        var shown = only(fullList(NOW), listed("C02", "shown").build());
        var old = changed("C02", "deleted", NOW.minus(Duration.ofMinutes(11)), "old");

        var device =
                changes().merge(Map.of(SERIAL, shown), List.of(old)).devices().get(0);

        assertThat(device.present()).isTrue();
        assertThat(device.facts().assetTag()).isEqualTo("shown");
        assertThat(device.verificationDue()).isTrue();
    }

    @Test
    void a_change_that_happened_while_the_full_list_was_read_is_believed() {
        var shown = only(fullList(NOW), listed("C02", "shown").build());
        var meanwhile = changed("C02", "deleted", NOW.minus(Duration.ofMinutes(9)), "meanwhile");

        var device = changes()
                .merge(Map.of(SERIAL, shown), List.of(meanwhile))
                .devices()
                .get(0);

        assertThat(device.present()).isFalse();
    }

    @Test
    void asking_about_a_device_alone_settles_the_doubt_by_what_apple_says() {
        var doubted = aDevice().verificationDue(true).build();
        var found = new DeviceAnswer.Found(
                listed("C02", "found").profile(assigned(CLASSROOM)).build());

        var settled = changes().settle(doubted, found);
        var released = changes().settle(doubted, new DeviceAnswer.Gone());
        var unknown = changes().settle(doubted, new DeviceAnswer.Failed());

        assertThat(settled.devices().get(0).verificationDue()).isFalse();
        assertThat(settled.changes()).extracting(DeviceChange::kind).containsExactly(DeviceChange.Kind.PROFILE_CHANGED);
        assertThat(released.devices().get(0).releasedAt()).contains(NOW);
        assertThat(released.changes()).extracting(DeviceChange::kind).containsExactly(DeviceChange.Kind.RELEASED);
        assertThat(unknown.devices()).isEmpty();
    }

    @Test
    void a_device_that_apple_replaced_is_released_with_that_mark() {
        var replaced = listed("C02", "tag")
                .operation(new DeviceOperation("deleted", T2))
                .replaced(true)
                .build();

        var device = only(changes(), changed("C02", "added", T1, "tag"), replaced);

        assertThat(device.replaced()).isTrue();
    }

    @Test
    void the_digest_of_a_pages_changes_depends_on_every_one_of_them() {
        var one = new DeviceChange(SERIAL, DeviceChange.Kind.ADDED, DeviceStatus.READY, T1);
        var two = new DeviceChange(new SerialNumber("C03"), DeviceChange.Kind.ADDED, DeviceStatus.READY, T1);
        var other = new DeviceChange(SERIAL, DeviceChange.Kind.ADDED, DeviceStatus.READY, T2);

        assertThat(List.of(
                        DeviceChange.digest(List.of()),
                        DeviceChange.digest(List.of(one)),
                        DeviceChange.digest(List.of(one, two)),
                        DeviceChange.digest(List.of(other, two))))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_old_change_that_says_what_the_full_list_showed_puts_nothing_in_doubt() {
        var shown = only(fullList(NOW), listed("C02", "shown").build());
        var gone = EnrollableDevice.builder().from(shown).releasedAt(NOW).build();
        var old = NOW.minus(Duration.ofMinutes(11));

        assertThat(merged(shown, changed("C02", "modified", old, "shown")).verificationDue())
                .isFalse();
        assertThat(merged(gone, changed("C02", "deleted", old, "shown")).verificationDue())
                .isFalse();
    }

    @Test
    void an_old_change_of_facts_profile_or_presence_that_the_full_list_did_not_show_is_asked_about() {
        var shown = only(fullList(NOW), listed("C02", "shown").build());
        var gone = EnrollableDevice.builder().from(shown).releasedAt(NOW).build();
        var old = new DeviceOperation("modified", NOW.minus(Duration.ofMinutes(11)));

        assertThat(merged(shown, listed("C02", "other").operation(old).build())).isEqualTo(shown.doubted());
        assertThat(merged(
                        shown,
                        listed("C02", "shown")
                                .profile(assigned(CLASSROOM))
                                .operation(old)
                                .build()))
                .isEqualTo(shown.doubted());
        assertThat(merged(gone, listed("C02", "shown").operation(old).build())).isEqualTo(gone.doubted());
    }

    @Test
    void a_device_whose_facts_changed_is_one_change_and_one_that_did_not_change_is_none() {
        var before = only(changes(), changed("C02", "added", T1, "before"));
        var again = changed("C02", "modified", T2, "before");
        var otherwise = changed("C02", "modified", T2, "after");

        assertThat(changes().merge(Map.of(SERIAL, before), List.of(again)).changes())
                .isEmpty();
        assertThat(changes().merge(Map.of(SERIAL, before), List.of(otherwise)).changes())
                .extracting(DeviceChange::kind)
                .containsExactly(DeviceChange.Kind.FACTS_CHANGED);
    }

    @Test
    void records_of_the_same_time_that_come_again_are_stale_and_raise_no_new_doubt() {
        var one = changed("C02", "modified", T1, "one");
        var two = changed("C02", "modified", T1, "two");
        var settled = only(changes(), one, two).verified(two, NOW);

        assertThat(changes().merge(Map.of(SERIAL, settled), List.of(one, two)).devices())
                .isEmpty();
    }

    @Test
    void of_records_of_the_same_time_the_eight_newest_are_remembered() {
        var last = new LastOperation(T1, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L));

        assertThat(last.and(8).digests()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(last.and(8).and(9).digests()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void an_old_deletion_of_a_device_that_the_full_list_showed_is_asked_about_even_if_nothing_else_differs() {
        var shown = only(fullList(NOW), listed("C02", "shown").build());
        var old = changed("C02", "deleted", NOW.minus(Duration.ofMinutes(11)), "shown");

        assertThat(merged(shown, old)).isEqualTo(shown.doubted());
    }

    @Test
    void a_device_is_not_marked_replaced_before_apple_says_so_nor_after_it_came_back() {
        var replaced = aDevice().releasedAt(T1).replaced(true).build();

        assertThat(only(changes(), changed("C02", "added", T1, "tag")).replaced())
                .isFalse();
        assertThat(aDevice().build().replaced()).isFalse();
        assertThat(merged(replaced, changed("C02", "added", T2, "tag")).replaced())
                .isFalse();
    }

    @Test
    void a_released_device_has_nothing_left_to_be_done() {
        var busy = aDevice()
                .verificationDue(true)
                .wanted(CLASSROOM)
                .attempt(attempt(AssignmentOutcome.THROTTLED, 0, NOW.plusSeconds(600)))
                .build();

        var released = busy.released(T1, false, NOW);

        assertThat(released.attempt()).isEmpty();
        assertThat(released.verificationDue()).isFalse();
        assertThat(released.answeredAt()).isEqualTo(NOW);
    }

    @Test
    void a_deletion_is_known_however_it_is_spelled() {
        assertThat(new DeviceOperation(" Deleted ", T1).deleted()).isTrue();
        assertThat(new DeviceOperation("undeleted", T1).deleted()).isFalse();
    }

    @Test
    void the_digest_of_a_pages_changes_is_the_hash_of_a_line_for_each() throws NoSuchAlgorithmException {
        var change = new DeviceChange(SERIAL, DeviceChange.Kind.ADDED, DeviceStatus.READY, NOW);
        var lines = "C02 ADDED READY 2026-09-01T08:00:00Z\n".repeat(2);
        var hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));

        assertThat(DeviceChange.digest(List.of(change, change)))
                .isEqualTo(HexFormat.of().formatHex(hash));
    }

    private static EnrollableDevice merged(EnrollableDevice known, DeviceRecord record) {
        return changes().merge(Map.of(SERIAL, known), List.of(record)).devices().get(0);
    }
}
