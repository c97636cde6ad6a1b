package dev.espalier.mdm.domain.access;

import static dev.espalier.mdm.domain.Examples.locations;
import static dev.espalier.mdm.domain.Examples.selected;
import static dev.espalier.mdm.domain.Examples.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationScope;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("X3")
class TeacherAccessTest {

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_teacher_is_refused_everything_about_servers_and_devices(Action action) {
        var inAccount = AccessPolicy.inAccount(teacherAt("north"), action);
        var onServer = AccessPolicy.onIntegration(teacherAt("north"), action, selected("north"));

        assertThat(inAccount.map(Refusal::rule)).contains("X3");
        assertThat(onServer.map(Refusal::rule)).contains("X3");
    }

    @Test
    void a_teacher_sees_no_integration_and_no_device() {
        assertThat(AccessPolicy.reaches(teacherAt("north"), LocationScope.all()))
                .isFalse();
        assertThat(AccessPolicy.looksIn(teacherAt("north"))).isFalse();
        assertThat(AccessPolicy.overseesAccount(teacherAt("north"))).isFalse();
        assertThat(AccessPolicy.forDevice(teacherAt("north"), locations("north")))
                .isFalse();
    }

    @Test
    void a_teacher_sees_nobody_in_the_directory() {
        assertThat(AccessPolicy.people(teacherAt("north"))).isEqualTo(selected());
    }
}
