package dev.espalier.mdm.cli.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.location.LocationId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTextTest {
    @Test
    void every_role_can_be_written() {
        var north = new LocationId("north");
        var south = new LocationId("south");

        assertThat(CallerText.parse("admin:u-1")).isEqualTo(Caller.administrator("u-1", "u-1"));
        assertThat(CallerText.parse("admin:u-1=Ada Lindgren")).isEqualTo(Caller.administrator("u-1", "Ada Lindgren"));
        assertThat(CallerText.parse("leader:u-3@north,south=Nora"))
                .isEqualTo(Caller.leader("u-3", "Nora", Set.of(north, south)));
        assertThat(CallerText.parse("leader:u-3")).isEqualTo(Caller.leader("u-3", "u-3", Set.of()));
        assertThat(CallerText.parse("teacher:u-5@north")).isEqualTo(Caller.teacher("u-5", "u-5", Set.of(north)));
        assertThat(CallerText.parse("partner:u-9")).isEqualTo(Caller.partner("u-9", "u-9"));
        assertThat(CallerText.parse("system")).isEqualTo(Caller.system());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "admin", "root:u-1", "admin:", "leader:u-3@no spaces", ":u-1"})
    void anything_else_is_refused_in_words(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CallerText.parse(text));
    }
}
