package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.device.UpdateRequest;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far an update is. The list: C01 | C02, C03 | C04, then one change. */
@Tag("S19")
class ProgressTest {

    private final School school = new School();
    private final ServerIntegration server = school.integrated();
    private final List<String> steps = new ArrayList<>();

    ProgressTest() {
        school.apple.alwaysAnswersPages(ProgressTest::list);
    }

    @Test
    void how_long_a_first_full_list_is_shows_at_its_end() {
        update(UpdateRequest.of(server.id()), false);

        assertThat(steps).containsExactly("1 of unknown", "3 of unknown", "4 of 4", "5 of 5");
    }

    @Test
    void a_later_full_list_is_expected_to_be_as_long_as_the_last_one() {
        update(UpdateRequest.of(server.id()), false);
        steps.clear();

        update(UpdateRequest.of(server.id()).readingAll(), false);

        assertThat(steps).containsExactly("1 of 4", "3 of 4", "4 of 4", "5 of 5");
    }

    @Test
    void an_update_that_continues_a_full_list_begins_where_the_last_one_ended() {
        update(UpdateRequest.of(server.id()), false);
        update(UpdateRequest.of(server.id()).readingAll(), true);
        steps.clear();

        update(UpdateRequest.of(server.id()), false);

        assertThat(steps).containsExactly("1 of 4", "3 of 4", "4 of 4", "5 of 5");
    }

    @Test
    void how_many_changes_there_are_is_not_known_before() {
        update(UpdateRequest.of(server.id()), false);
        steps.clear();
        school.clock.advance(Duration.ofHours(3));

        update(UpdateRequest.of(server.id()), false);

        assertThat(steps).containsExactly("1 of unknown");
    }

    private void update(UpdateRequest request, boolean onePage) {
        school.administrator()
                .devices()
                .update(request, new Progress() {
                    private boolean stepped;

                    @Override
                    public void step(Stage stage, long done, long expected) {
                        stepped = true;
                        if (stage == Stage.READING) {
                            steps.add(done + " of " + (expected == UNKNOWN ? "unknown" : expected));
                        }
                    }

                    @Override
                    public boolean canceled() {
                        return onePage && stepped;
                    }
                })
                .orElseThrow();
    }

    private static PageAnswer list(PageRequest request) {
        return switch (request.cursor()) {
            case "" -> listed("p1", true, "C01");
            case "p1" -> listed("p2", true, "C02", "C03");
            case "p2" -> listed("p3", false, "C04");
            default -> listed("p4", false, "C01");
        };
    }

    private static PageAnswer listed(String cursor, boolean more, String... serials) {
        var records = List.of(serials).stream()
                .map(serial -> aDeviceRecord(serial).build())
                .toList();
        return new PageAnswer.Listed(records, cursor, more, 0);
    }
}
