package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.DeviceSelection;
import dev.espalier.mdm.simulator.Twist;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Apple's lists are not what they were yesterday. */
class StrangeListsTest extends BadDay {
    @Test
    void words_and_fields_that_nobody_has_seen_are_taken() {
        on(FETCH).twisted(Twist.UNKNOWN_WORDS, Twist.UNKNOWN_FIELDS).times(3);

        assertThat(readAll().ending()).isEqualTo(Ending.COMPLETE);

        pass(Duration.ofHours(1));
        assertThat(readAll().ending()).isEqualTo(Ending.COMPLETE);
        allIsWell();
    }

    @Test
    void fields_may_be_missing() {
        on(FETCH)
                .without("model", "color", "asset_tag", "os", "device_assigned_date", "description")
                .times(3);

        assertThat(readAll().ending()).isEqualTo(Ending.COMPLETE);

        allIsWell();
    }

    @Test
    void a_record_without_a_serial_number_does_not_spoil_its_page() {
        on(FETCH).twisted(Twist.NAMELESS_RECORD).once();

        var report = readAll();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(report.skipped()).isEqualTo(1);
        allIsWell();
    }

    @Test
    void a_cursor_that_expired_leads_to_a_full_list() {
        school.main().expireCursors();

        assertThat(update().full()).isTrue();

        allIsWell();
    }

    @Test
    void a_cursor_that_apple_does_not_know_leads_to_a_full_list() {
        school.main().rejectCursors();

        assertThat(update().full()).isTrue();

        allIsWell();
    }

    @Test
    void a_list_that_gives_no_cursor_is_read_from_its_beginning_next_time() {
        on(FETCH)
                .after(2)
                .twisted(habits == 1 ? Twist.EMPTY_CURSOR : Twist.NO_CURSOR)
                .once();
        assertThat(readAll().ending()).isEqualTo(Ending.COMPLETE);

        pass(Duration.ofHours(1));
        update();

        allIsWell();
    }

    @Test
    void a_cursor_that_does_not_move_stops_the_walk() {
        on(FETCH).after(1).twisted(Twist.SAME_CURSOR).once();

        assertThat(readAll().ending()).isEqualTo(Ending.STUCK);

        assertThat(session.journal().read(0, 1000).entries())
                .anyMatch(entry -> entry.kind().equals("device.cursor-stuck"));
        pass(Duration.ofHours(1));
        allIsWell();
    }

    @Test
    void a_device_that_came_and_went_and_came_again_is_there_in_whatever_order_apple_tells_it() {
        school.organization().addDevice("NEWCOMER01", DeviceKind.IPAD);
        comeAndGoAndCome(devices("NEWCOMER01"));
        on(SYNC).twisted(Twist.SHUFFLED, Twist.DOUBLED).once();

        update();

        update();
        assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.READY, DEVICES + 1));
    }

    @Test
    void a_device_that_came_and_went_is_gone_in_whatever_order_apple_tells_it() {
        school.organization().addDevice("NEWCOMER01", DeviceKind.IPAD);
        comeAndGoAndCome(devices("NEWCOMER01"));
        pass(Duration.ofMinutes(1));
        devices("NEWCOMER01").unassign();
        on(SYNC).twisted(Twist.SHUFFLED, Twist.DOUBLED).once();

        update();

        assertThat(session.devices().fleet(server).orElseThrow().present()).isEqualTo(DEVICES);
        assertThat(School.counts(session, server)).containsEntry(DeviceStatus.READY, DEVICES);
    }

    @Test
    void a_profile_that_was_removed_at_apple_is_given_again_whatever_word_reports_it() {
        devices(fleet.serial(0)).unassign();
        pass(Duration.ofMinutes(1));
        devices(fleet.serial(0)).assignTo(school.main());

        update();

        assertThat(School.counts(session, server)).containsOnly(entry(DeviceStatus.READY, DEVICES));
    }

    @Test
    void details_that_leave_a_device_out_leave_it_in_doubt_and_no_more() {
        School.makeDefault(session, server, "Teachers");
        on(DETAILS).withholding(fleet.serial(4)).once();

        update();
        assertThat(session.devices().fleet(server).orElseThrow().present()).isEqualTo(DEVICES);

        pass(Duration.ofHours(1));
        allIsWell();
    }

    private void comeAndGoAndCome(DeviceSelection device) {
        device.assignTo(school.main());
        pass(Duration.ofMinutes(1));
        device.unassign();
        pass(Duration.ofMinutes(1));
        device.assignTo(school.main());
    }
}
