package dev.espalier.mdm.apple.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void it_is_seconds_or_a_date() {
        assertThat(RetryAfter.parse("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 00:02:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "soon", "1e9", "12.5", "Sun, 22 Nov 2026 23:59:59 GMT", "999999999999999999999999"})
    void what_says_nothing_is_no_wait(String text) {
        assertThat(RetryAfter.parse(text, NOW)).isZero();
    }

    @Property
    void it_is_never_negative_and_never_more_than_a_year(@ForAll String text, @ForAll long seconds) {
        assertThat(RetryAfter.parse(text, NOW)).isBetween(Duration.ZERO, Duration.ofDays(366));
        assertThat(RetryAfter.seconds(seconds)).isBetween(Duration.ZERO, Duration.ofDays(366));
        assertThat(RetryAfter.parse(Long.toString(seconds), NOW)).isBetween(Duration.ZERO, Duration.ofDays(366));
    }
}
