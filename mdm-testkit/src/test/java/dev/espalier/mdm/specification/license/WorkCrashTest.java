package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.specification.license.Work.APP;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.forUser;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.ApplyRequest;
import dev.espalier.mdm.domain.content.ServiceLimits;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.LicensePlan;
import dev.espalier.mdm.domain.license.PlanCounts;
import dev.espalier.mdm.domain.license.Revocation;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes die at every step while a plan is carried out or everything is taken back; others go on. */
class WorkCrashTest {

    private static Work prepared() {
        var work = new Work().buying("7", 10);
        work.campus.apple.limits(
                ServiceLimits.builder().serialNumbers(2).revokeSerialNumbers(2).build());
        return work;
    }

    private static AccountSession mortal(Work work, Mortal process) {
        return work.campus
                .school
                .wired()
                .storage(process.reaching(work.campus.school.storage))
                .apple(process.reaching(work.campus.apple))
                .build()
                .session(work.campus.school.account, anAdministrator());
    }

    private static void afterEveryDeath(
            BiConsumer<Work, Supplier<AccountSession>> told, BiConsumer<Work, Mortal> check) {
        var living = Mortal.living();
        var first = prepared();
        told.accept(first, () -> mortal(first, living));
        for (int step = 1; step <= living.steps(); step++) {
            for (Mortal dying : new Mortal[] {Mortal.dyingBefore(step), Mortal.dyingAfter(step)}) {
                var work = prepared();
                try {
                    told.accept(work, () -> mortal(work, dying));
                } catch (Crash death) {
                    work.campus.school.clock.advance(Leases.TERM);
                }
                check.accept(work, dying);
            }
        }
        assertThat(living.steps()).isGreaterThan(10);
    }

    @Test
    @Tag("A30")
    void a_plan_whose_carrying_out_dies_at_any_step_is_finished_by_the_next_and_nothing_is_given_twice() {
        afterEveryDeath(
                (work, session) -> {
                    work.wanting(APP, "C01", "C02", "C03", "C04", "C05");
                    var plan = work.planned();
                    session.get().plans().apply(ApplyRequest.of(plan), Progress.none());
                },
                (work, death) -> {
                    var plan = work.session().plans().newest(1).get(0);
                    if (plan.state() != LicensePlan.State.APPLIED) {
                        work.applied(plan);
                    }
                    assertThat(work.campus.school.journal("license.plan-applied"))
                            .hasSize(1);
                    work.quiet();
                    assertThat(work.atApple()).hasSize(5);
                    assertThat(work.campus.mirrored()).isEqualTo(work.atApple());
                    assertThat(work.operations())
                            .allMatch(one -> one.state() == LicenseOperation.State.SETTLED)
                            .hasSize(3);
                    assertThat(work.planned().counts()).isEqualTo(PlanCounts.NONE);
                });
    }

    @Test
    @Tag("A15")
    @Tag("A30")
    void a_revocation_that_dies_at_any_step_is_finished_by_the_next_and_no_license_is_forgotten() {
        afterEveryDeath(
                (work, session) -> {
                    for (int i = 1; i <= 5; i++) {
                        work.campus.atApple.assigns(onDevice("7", "C0" + i));
                    }
                    work.campus.atApple.owns(aBook("8").build());
                    work.campus.atApple.assigns(forUser("8", "u-1"));
                    work.campus.updatedFully();
                    var plan = work.work()
                            .planRevocation(work.unit(), Revocation.Reach.EVERYBODY)
                            .orElseThrow();
                    work.plan = plan.id();
                    session.get().licenseWork().carryOut(plan.id(), 5, Progress.none());
                },
                (work, death) -> {
                    work.quiet();
                    work.work().carryOut(work.plan, 5, Progress.none()).orElseThrow();
                    work.quiet();
                    assertThat(work.atApple()).containsExactly(forUser("8", "u-1"));
                    assertThat(work.work()
                                    .undoList(work.plan, "", 10)
                                    .orElseThrow()
                                    .items())
                            .hasSize(5);
                    assertThat(work.work().revocation(work.plan).orElseThrow().endedAt())
                            .isPresent();
                });
    }
}
