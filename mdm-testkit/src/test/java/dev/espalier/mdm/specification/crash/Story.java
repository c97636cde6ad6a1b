package dev.espalier.mdm.specification.crash;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.util.function.BiConsumer;

/** Something that happens to a school, and what is to be seen afterwards. */
interface Story<T> {

    T prepared(School school);

    void told(School school, AccountSession session, T subject);

    Object end(School school, T subject);

    default int steps() {
        var school = new School();
        var subject = prepared(school);
        var process = Mortal.living();
        told(school, session(school, process), subject);
        return process.steps();
    }

    default Object withoutDeath() {
        var school = new School();
        var subject = prepared(school);
        told(school, session(school, Mortal.living()), subject);
        return checked(school, subject);
    }

    default Object afterDeath(Mortal process) {
        return afterDeath(process, (school, subject) -> {});
    }

    default Object afterDeathAndRepetition(Mortal process) {
        return afterDeath(process, (school, subject) -> told(school, session(school, Mortal.living()), subject));
    }

    private Object afterDeath(Mortal process, BiConsumer<School, T> repetition) {
        var school = new School();
        var subject = prepared(school);
        assertThatThrownBy(() -> told(school, session(school, process), subject))
                .isInstanceOf(Crash.class);
        school.clock.advance(Leases.TERM);
        repetition.accept(school, subject);
        return checked(school, subject);
    }

    private Object checked(School school, T subject) {
        assertThat(school.administrator().journal().verify().orElseThrow().flaws())
                .isEmpty();
        return end(school, subject);
    }

    static AccountSession session(School school, Mortal process) {
        return school.wired()
                .storage(process.reaching(school.storage))
                .apple(process.reaching(school.apple))
                .build()
                .session(school.account, anAdministrator());
    }
}
