package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.apple.Replies.cursorRefused;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.apple.Replies.page;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.specification.School;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A cursor that is refused, old, empty or does not move. */
@Tag("S22")
class CursorTest {

    private final School school = new School();
    private final ServerIntegration server = school.integrated();

    @ParameterizedTest
    @EnumSource(
            value = CursorRefusal.class,
            names = {"EXPIRED", "INVALID", "REQUIRED"})
    void a_cursor_that_apple_does_not_take_leads_to_a_full_list(CursorRefusal refusal) {
        school.synced(server, "C01");
        later();
        school.apple.answersPages(
                cursorRefused(refusal),
                lastPage(
                        "p8", aDeviceRecord("C01").build(), aDeviceRecord("C02").build()),
                lastPage("p9"));

        var report = update();

        assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(report.full()).isTrue();
        assertThat(serials()).containsExactly("C01", "C02");
        assertThat(school.journal("device.cursor-refused").get(0).particulars().values())
                .containsEntry("reason", refusal.name());
    }

    @Test
    void a_cursor_that_has_grown_old_is_not_even_tried() {
        school.synced(server, "C01");
        school.clock.advance(Duration.ofDays(7));
        school.apple.answersPages(lastPage("p8", aDeviceRecord("C01").build()), lastPage("p9"));

        assertThat(update().full()).isTrue();
        assertThat(school.journal("device.cursor-refused")).isEmpty();
    }

    @Test
    void a_cursor_that_does_not_move_stops_the_walk_with_an_event() {
        school.synced(server, "C01");
        later();
        school.apple.answersPages(page("changes"));

        var report = update();

        assertThat(report.ending()).isEqualTo(Ending.STUCK);
        assertThat(school.journal("device.cursor-stuck")).hasSize(1);
    }

    @Test
    void an_empty_cursor_while_more_is_promised_stops_the_walk_too() {
        school.apple.answersPages(page("", aDeviceRecord("C01").build()));

        assertThat(update().ending()).isEqualTo(Ending.STUCK);
        assertThat(serials()).containsExactly("C01");
    }

    @Test
    void cursors_that_are_refused_again_and_again_stop_the_walk() {
        school.synced(server, "C01");
        later();
        school.apple.answersPages(
                cursorRefused(CursorRefusal.EXPIRED),
                page("p1", aDeviceRecord("C01").build()),
                cursorRefused(CursorRefusal.INVALID));

        assertThat(update().ending()).isEqualTo(Ending.STUCK);
    }

    private UpdateReport update() {
        return school.update(server).orElseThrow();
    }

    private void later() {
        school.clock.advance(Duration.ofHours(3));
    }

    private List<String> serials() {
        return school.devices(server).stream()
                .map(located -> located.device().serial().value())
                .toList();
    }
}
