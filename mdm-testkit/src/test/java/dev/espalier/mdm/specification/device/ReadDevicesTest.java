package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.apple.Replies.page;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.server.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S22")
class ReadDevicesTest {

    private final School school = new School();
    private final ServerIntegration server = school.integrated();

    @Test
    void a_full_list_is_read_page_by_page_and_followed_by_the_changes() {
        school.apple.answersPages(
                page("p1", aDeviceRecord("C01").build()),
                lastPage("p2", aDeviceRecord("C02").build()),
                lastPage("p3", changed("C03", "added")));

        var report = update();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(report.full()).isTrue();
        assertThat(report.records()).isEqualTo(3);
        assertThat(report.changes()).containsEntry(DeviceChange.Kind.ADDED, 3L);
        assertThat(serials()).containsExactly("C01", "C02", "C03");
        assertThat(cursor()).isEqualTo("p3");
    }

    @Test
    void a_later_update_reads_only_what_changed() {
        school.synced(server, "C01", "C02");
        later();
        school.apple.answersPages(lastPage("p9", changed("C02", "deleted")));

        var report = update();

        assertThat(report.full()).isFalse();
        assertThat(report.changes()).containsExactlyEntriesOf(Map.of(DeviceChange.Kind.RELEASED, 1L));
        assertThat(school.device("C02").status()).isEqualTo(DeviceStatus.RELEASED);
        assertThat(serials()).containsExactly("C01", "C02");
    }

    @Test
    void a_page_and_its_cursor_are_kept_when_the_next_page_fails_and_the_next_update_goes_on_there() {
        school.apple.answersPages(page("p1", aDeviceRecord("C01").build()), Replies.outOfService(60));

        assertThat(update().ending()).isEqualTo(Ending.HELD);
        assertThat(serials()).containsExactly("C01");
        assertThat(cursor()).isEqualTo("p1");

        later();
        school.apple.answersPages(lastPage("p2", aDeviceRecord("C02").build()), lastPage("p3"));
        assertThat(update().ending()).isEqualTo(Ending.COMPLETE);
        assertThat(serials()).containsExactly("C01", "C02");
        assertThat(school.journal("device.full-list-begun")).hasSize(1);
    }

    @Test
    void a_page_that_fails_to_store_keeps_the_old_cursor() {
        school.synced(server, "C01");
        String before = cursor();
        later();
        school.apple.answersPages(() -> {
            school.clock.advance(Duration.ofMinutes(3));
            takeOver();
            return lastPage("p9", changed("C02", "added")).get();
        });

        assertThatThrownBy(this::update).isInstanceOf(LeaseLostException.class);

        assertThat(cursor()).isEqualTo(before);
        assertThat(serials()).containsExactly("C01");
    }

    @Test
    void a_replayed_page_changes_nothing() {
        school.synced(server, "C01");
        later();
        var record = changed("C01", "modified");
        school.apple.answersPages(lastPage("p8", record));
        update();
        var once = school.devices(server);
        later();
        school.apple.answersPages(lastPage("p9", record, record));

        assertThat(update().changes()).isEmpty();
        assertThat(school.devices(server)).isEqualTo(once);
    }

    @Test
    void a_device_that_was_added_deleted_and_added_again_in_one_page_is_there_once() {
        school.synced(server);
        later();
        var first = changed("C01", "added");
        school.clock.advance(Duration.ofSeconds(10));
        var second = changed("C01", "deleted");
        school.clock.advance(Duration.ofSeconds(10));
        var third = changed("C01", "added");
        school.apple.answersPages(lastPage("p9", third, first, second, first, second, third));

        assertThat(update().changes()).containsExactlyEntriesOf(Map.of(DeviceChange.Kind.ADDED, 1L));
        assertThat(school.device("C01").present()).isTrue();
    }

    @Test
    void all_devices_are_read_when_somebody_asks_for_it() {
        school.synced(server, "C01");
        later();
        school.apple.answersPages(lastPage("p8", aDeviceRecord("C01").build()), lastPage("p9"));

        var report = school.administrator()
                .devices()
                .update(UpdateRequest.of(server.id()).readingAll(), Progress.none())
                .orElseThrow();

        assertThat(report.full()).isTrue();
    }

    @Test
    void an_answer_of_no_use_is_an_error_and_is_not_asked_for_again_at_once() {
        school.apple.answersPages(page("p1", aDeviceRecord("C01").build()), Replies.useless());

        assertThatThrownBy(this::update).isInstanceOf(AppleServiceException.class);

        school.apple.forgetCalls();
        assertThat(school.update(server).refusal()).isPresent();
        assertThat(school.calls()).isEmpty();
        assertThat(serials()).containsExactly("C01");
    }

    @Test
    void each_page_of_changes_is_one_journal_entry_that_can_be_expanded_and_checked() {
        school.synced(server, "C01");
        later();
        school.apple.answersPages(lastPage("p9", changed("C02", "added"), changed("C03", "added")));
        update();

        var pages = school.journal("device.page-applied");
        var last = pages.get(pages.size() - 1);

        assertThat(school.administrator().journal().changes(last))
                .extracting(change -> change.serial().value())
                .containsExactly("C02", "C03");
        assertThat(school.administrator().journal().verify().orElseThrow().flaws())
                .isEmpty();
    }

    @Test
    void a_full_list_is_reported_as_one_also_if_it_is_canceled_before_its_first_page() {
        var report = school.administrator()
                .devices()
                .update(server.id(), new Progress() {
                    @Override
                    public void step(Stage stage, long done, long expected) {
                        throw new AssertionError("Nothing was to be done.");
                    }

                    @Override
                    public boolean canceled() {
                        return true;
                    }
                })
                .orElseThrow();

        assertThat(report.ending()).isEqualTo(Ending.CANCELED);
        assertThat(report.full()).isTrue();
        assertThat(report.records()).isZero();
    }

    @Test
    @Tag("S23")
    void another_server_goes_on_while_one_has_to_wait() {
        school.apple.answersPages(Replies.tooManyRequests(600));
        update();
        school.apple.isServer(Servers.someServerDetails().build());
        var other = school.integrated();

        assertThatOutcome(school.update(other)).isDone();
    }

    private UpdateReport update() {
        return school.update(server).orElseThrow();
    }

    private void later() {
        school.clock.advance(Duration.ofHours(3));
    }

    /** Another node takes the work on the server over. */
    private void takeOver() {
        school.storage
                .leases()
                .acquire(school.account, "server:" + server.id(), "another node", school.clock.instant());
    }

    private String cursor() {
        return school.sync(server).cursor().map(SyncCursor::value).orElse("");
    }

    private List<String> serials() {
        return school.devices(server).stream()
                .map(located -> located.device().serial().value())
                .toList();
    }

    private DeviceRecord changed(String serial, String operation) {
        return aDeviceRecord(serial, operation, school.clock.instant()).build();
    }
}
