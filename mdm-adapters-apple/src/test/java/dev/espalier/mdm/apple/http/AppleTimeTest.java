package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppleTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:15:30Z, 2026-11-23T08:15:30Z",
        "2026-11-23T08:15:30.5Z, 2026-11-23T08:15:30.500Z",
        "2026-11-23T08:15:30.123456789Z, 2026-11-23T08:15:30.123Z",
        "2026-11-23T08:15:30+00:00, 2026-11-23T08:15:30Z",
        "2026-11-23T08:15:30+0000, 2026-11-23T08:15:30Z",
        "2026-11-23T08:15:30+00, 2026-11-23T08:15:30Z",
        "2026-11-23T08:15:30-07:00, 2026-11-23T15:15:30Z",
        "2026-11-23T08:15:30, 2026-11-23T08:15:30Z"
    })
    void every_form_that_apple_uses_is_read(String text, Instant time) {
        assertThat(AppleTime.parse(text)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-11-23", "2026-13-23T08:15:30Z", "1795392000", "-1", "9999-11-23T08:15:30Z"
            })
    void what_is_no_time_is_no_error(String text) {
        assertThat(AppleTime.parse(text)).isEmpty();
    }

    @Property
    void what_an_instant_writes_is_read_back(@ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis) {
        var time = Instant.ofEpochMilli(millis);

        assertThat(AppleTime.parse(time.toString())).contains(time);
    }

    @Property
    void what_nearly_looks_like_a_time_is_none_or_one_in_reach(
            @ForAll @Chars({'0', '1', '2', '5', '9', '-', 'T', ':', '.', 'Z', '+'}) String end) {
        assertThat(AppleTime.parse("2026-" + end).stream())
                .allSatisfy(time -> assertThat(time)
                        .isBetween(Instant.parse("2025-12-31T00:00:00Z"), Instant.parse("2027-01-02T00:00:00Z")));
    }
}
