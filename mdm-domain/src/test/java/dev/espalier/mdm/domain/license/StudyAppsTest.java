package dev.espalier.mdm.domain.license;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.SERVER;
import static dev.espalier.mdm.domain.Examples.administrator;
import static dev.espalier.mdm.domain.Examples.leaderOf;
import static dev.espalier.mdm.domain.Examples.partner;
import static dev.espalier.mdm.domain.Examples.teacherAt;
import static dev.espalier.mdm.domain.content.UnitExamples.aUnit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.people.ClassId;
import dev.espalier.mdm.domain.people.PersonId;
import dev.espalier.mdm.domain.people.SchoolClass;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A7")
class StudyAppsTest {

    @Test
    void a_unit_offers_nothing_to_teachers_until_the_administrator_says_so() {
        assertThat(StudyApps.in(aUnit().build()).map(Refusal::reason)).contains(StudyRefusal.TEACHERS_OFF);
        assertThat(StudyApps.in(aUnit().teachers(true).build())).isEmpty();
    }

    @Test
    void offered_are_apps_for_devices_that_are_there_and_not_hidden() {
        assertThat(StudyApps.offers(asset(ProductType.APP, true).build())).isTrue();
        assertThat(StudyApps.offers(asset(ProductType.APP, true).hidden(true).build()))
                .isFalse();
        assertThat(StudyApps.offers(asset(ProductType.APP, true).present(false).build()))
                .isFalse();
        assertThat(StudyApps.offers(asset(ProductType.APP, false).build())).isFalse();
        assertThat(StudyApps.offers(asset(ProductType.BOOK, true).build())).isFalse();
    }

    @Test
    void a_teacher_uses_apps_in_classes_that_they_teach() {
        assertThat(StudyApps.inClass(teacherAt("north"), taughtBy("u-5", "t-2")))
                .isEmpty();
        assertThat(StudyApps.inClass(teacherAt("north"), taughtBy("t-2")).map(Refusal::reason))
                .contains(StudyRefusal.NOT_YOUR_CLASS);
    }

    @Test
    void who_oversees_the_account_uses_them_in_every_class_and_a_leader_in_none() {
        for (Caller caller : Set.of(administrator(), partner())) {
            assertThat(StudyApps.inClass(caller, taughtBy("t-2"))).isEmpty();
        }
        assertThat(StudyApps.inClass(leaderOf("north"), taughtBy("u-3")).map(Refusal::reason))
                .contains(StudyRefusal.NOT_YOUR_CLASS);
    }

    private static SchoolClass taughtBy(String... teachers) {
        var builder = SchoolClass.builder();
        builder.id(new ClassId("7b")).label("Class 7b");
        for (String teacher : teachers) {
            builder.addTeachers(new PersonId(teacher));
        }
        return builder.build();
    }

    private static Asset.Builder asset(ProductType type, boolean deviceAssignable) {
        var said = AssetRecord.builder();
        said.key(AssetKey.of("7"))
                .type(type)
                .count(new LicenseCount.Unlimited(0))
                .deviceAssignable(deviceAssignable)
                .revocable(true);
        var asset = Asset.builder();
        asset.unit(SERVER).record(said.build()).seenAt(NOW);
        return asset;
    }
}
