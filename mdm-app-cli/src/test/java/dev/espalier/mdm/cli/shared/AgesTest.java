package dev.espalier.mdm.cli.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S,just now",
        "PT59S,just now",
        "PT-59S,just now",
        "PT1M,in 1 minute",
        "PT-59M,59 minutes ago",
        "PT-1H,1 hour ago",
        "PT47H,in 47 hours",
        "PT48H,in 2 days",
        "PT-9000H,375 days ago"
    })
    void a_time_is_told_by_its_distance(Duration distance, String words) {
        assertThat(Ages.age(NOW.plus(distance), NOW)).isEqualTo(words);
    }

    @Test
    void numbers_agree_with_their_noun() {
        assertThat(Ages.count(1, "device")).isEqualTo("1 device");
        assertThat(Ages.count(2000, "device")).isEqualTo("2,000 devices");
        assertThat(Ages.moment(NOW)).isEqualTo("2026-09-01 08:00 UTC");
    }
}
