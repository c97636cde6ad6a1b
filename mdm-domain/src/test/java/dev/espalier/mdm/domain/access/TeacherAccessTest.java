package dev.espalier.mdm.domain.access;

import static dev.espalier.mdm.domain.Examples.locations;
import static dev.espalier.mdm.domain.Examples.selected;
import static dev.espalier.mdm.domain.Examples.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.location.LocationScope;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("X3")
class TeacherAccessTest {

    @ParameterizedTest
    @EnumSource(value = Action.class, mode = EnumSource.Mode.EXCLUDE, names = "USE_STUDY_APPS")
    void a_teacher_is_refused_everything_but_study_apps(Action action) {
        var inAccount = AccessPolicy.inAccount(teacherAt("north"), action);
        var onServer = AccessPolicy.onIntegration(teacherAt("north"), action, selected("north"));

        assertThat(inAccount.map(Refusal::rule)).contains("X3");
        assertThat(onServer.map(Refusal::rule)).contains("X3");
    }

    @Test
    void a_teacher_may_use_study_apps_of_units_that_serve_one_of_their_locations() {
        assertThat(asksForStudyApps(selected("north", "south"))).isEmpty();
        assertThat(asksForStudyApps(LocationScope.all())).isEmpty();
        assertThat(asksForStudyApps(selected("south")).map(Refusal::rule)).contains("X2");
    }

    private static Optional<Refusal> asksForStudyApps(LocationScope scope) {
        return AccessPolicy.onIntegration(teacherAt("north"), Action.USE_STUDY_APPS, scope);
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
