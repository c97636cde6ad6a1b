package dev.espalier.mdm.domain.device;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S19")
class UpdateReportTest {

    @Test
    void a_report_stands_still_while_its_counts_go_on() {
        var changes = new EnumMap<DeviceChange.Kind, Long>(Map.of(DeviceChange.Kind.ADDED, 2L));
        var report = UpdateReport.builder()
                .server(SERVER)
                .ending(UpdateReport.Ending.COMPLETE)
                .begunAt(NOW)
                .endedAt(NOW.plusSeconds(1))
                .full(true)
                .records(2)
                .skipped(0)
                .changes(changes)
                .verified(0)
                .build();

        changes.put(DeviceChange.Kind.ADDED, 3L);

        assertThat(report.changes()).containsEntry(DeviceChange.Kind.ADDED, 2L);
    }
}
