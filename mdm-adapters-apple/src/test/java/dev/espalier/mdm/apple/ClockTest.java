package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.apple.http.Reply;
import dev.espalier.mdm.apple.http.ScriptedApple.Received;
import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.failure.AppleCredentialException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature is good for five minutes around Apple's time, so a clock that is hours off looks like a dead token. */
class ClockTest extends WithScriptedApple {
    private static final Pattern TIMESTAMP = Pattern.compile("oauth_timestamp=\"([0-9]+)\"");
    private static final Reply OPENED = Reply.json("{\"auth_session_token\":\"session-1\"}");
    private static final Reply REFUSED = Reply.error(401, "timestamp_refused");

    @BeforeEach
    void list() {
        apple.on("/server/devices", Reply.json(NO_DEVICES));
    }

    /** Apple as it judges signatures at a time of its own. */
    private static Function<Received, Reply> at(Instant time) {
        return request -> {
            var difference = Duration.between(signedAt(request), time).abs();
            return dated(difference.compareTo(Duration.ofMinutes(5)) > 0 ? REFUSED : OPENED, time);
        };
    }

    private static Reply dated(Reply reply, Instant time) {
        return reply.with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC)));
    }

    private static Instant signedAt(Received request) {
        var timestamp = TIMESTAMP.matcher(request.header("Authorization"));
        assertThat(timestamp.find()).isTrue();
        return Instant.ofEpochSecond(Long.parseLong(timestamp.group(1)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-9 * 60, -42, 6, 9 * 60})
    void a_clock_that_is_off_does_not_cost_the_session(int minutes) {
        var apples = NOW.plus(Duration.ofMinutes(minutes));
        apple.on("/session", at(apples));

        assertThat(listed(fetch()).cursor()).isEqualTo("c1");

        assertThat(apple.received("/session")).hasSize(2);
        assertThat(signedAt(apple.received("/session").get(1))).isEqualTo(apples);
    }

    @ParameterizedTest
    @CsvSource({"540, 540 minutes behind Apple's", "-540, 540 minutes ahead of Apple's"})
    void a_token_that_is_dead_by_apples_time_too_is_refused_and_the_clock_named(int minutes, String difference) {
        apple.on("/session", dated(Reply.error(401, "token_rejected"), NOW.plus(Duration.ofMinutes(minutes))));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(AppleCredentialException.class)
                .hasMessageContaining("This computer's clock is " + difference)
                .hasMessageContaining("Apple's own time did not help");
        assertThat(apple.received("/session")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon, 23 Nov 2026 00:04:59 GMT", "Sun, 22 Nov 2026 23:55:01 GMT", "yesterday", ""})
    void a_clock_that_is_not_known_to_be_off_is_trusted_and_not_named(String date) {
        apple.on("/session", REFUSED.with("Date", date));

        assertThatThrownBy(this::fetch).hasMessageNotContaining("clock");

        assertThat(signedAt(apple.received("/session").get(1))).isEqualTo(NOW);
    }

    @Test
    void a_clock_that_is_off_plays_no_part_where_nothing_is_signed() {
        apple.on("/server/devices", dated(Reply.error(403, "T_C_NOT_SIGNED"), NOW.plus(Duration.ofHours(9))));

        assertThatThrownBy(this::fetch).hasMessageNotContaining("clock");
    }
}
