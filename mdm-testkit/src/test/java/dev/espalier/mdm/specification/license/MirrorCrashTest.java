package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.license.Licenses.aBook;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.forUser;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static dev.espalier.mdm.testkit.license.Licenses.someFacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.Licenses;
import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Licenses are read in a process that dies before, and in one that dies after, each of its steps. Somebody then does it
 * again: the mirror is the truth, and the journal explains every number in it.
 */
class MirrorCrashTest {

    @Test
    @Tag("A20")
    void a_first_update_that_dies_at_any_step_ends_with_the_truth_once_it_is_repeated() {
        everyDeath(
                MirrorCrashTest::fill,
                (campus, licenses) ->
                        licenses.update(campus.unit.id(), Progress.none()).orElseThrow());
    }

    @Test
    @Tag("A20")
    void a_later_full_update_that_dies_at_any_step_removes_what_went_and_nothing_else() {
        everyDeath(
                MirrorCrashTest::fillAndChange,
                (campus, licenses) -> licenses.update(MirrorRequest.fully(campus.unit.id()), Progress.none())
                        .orElseThrow());
    }

    @Test
    @Tag("A23")
    void refreshing_an_asset_that_dies_at_any_step_ends_with_the_truth_once_it_is_repeated() {
        everyDeath(
                campus -> {
                    fill(campus);
                    campus.updated();
                    campus.atApple.takes(onDevice("100", "C02"));
                },
                (campus, licenses) ->
                        licenses.refresh(campus.unit.id(), AssetKey.of("100")).orElseThrow());
    }

    @Test
    @Tag("A24")
    void hiding_that_dies_at_any_step_ends_hidden_with_one_entry_once_it_is_repeated() {
        everyDeath(
                campus -> {
                    fill(campus);
                    campus.updated();
                },
                (campus, licenses) -> {
                    licenses.hide(campus.unit.id(), AssetKey.of("100")).orElseThrow();
                    assertThat(campus.journal("license.hidden")).hasSize(1);
                    assertThat(campus.shown("100").listed().asset().hidden()).isTrue();
                });
    }

    private static void fill(Campus campus) {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.owns(aBook("200").build());
        campus.atApple.owns(anApp("300").build());
        campus.atApple.shows(someFacts("100", "Numbers").build());
        for (int number = 1; number <= 4; number++) {
            campus.atApple.assigns(onDevice("100", "C0" + number));
        }
        campus.atApple.assigns(forUser("200", "ada"));
    }

    private static void fillAndChange(Campus campus) {
        fill(campus);
        campus.updated();
        campus.atApple.takes(onDevice("100", "C02"));
        campus.atApple.assigns(onDevice("300", "C02"));
        campus.atApple.refunds(AssetKey.of("200"));
    }

    private static void everyDeath(Consumer<Campus> prepare, BiConsumer<Campus, Licenses> work) {
        int steps = steps(prepare, work);
        assertThat(steps).isPositive();
        for (int step = 1; step <= steps; step++) {
            afterDeath(Mortal.dyingBefore(step), prepare, work);
            afterDeath(Mortal.dyingAfter(step), prepare, work);
        }
    }

    private static int steps(Consumer<Campus> prepare, BiConsumer<Campus, Licenses> work) {
        var campus = new Campus();
        prepare.accept(campus);
        var process = Mortal.living();
        work.accept(campus, through(campus, process));
        assertTruth(campus);
        return process.steps();
    }

    private static void afterDeath(Mortal process, Consumer<Campus> prepare, BiConsumer<Campus, Licenses> work) {
        var campus = new Campus();
        prepare.accept(campus);
        assertThatThrownBy(() -> work.accept(campus, through(campus, process))).isInstanceOf(Crash.class);
        campus.school.clock.advance(Leases.TERM);
        work.accept(campus, through(campus, Mortal.living()));
        assertTruth(campus);
    }

    private static Licenses through(Campus campus, Mortal process) {
        return campus.wired()
                .storage(process.reaching(campus.school.storage))
                .apple(process.reaching(campus.apple))
                .build()
                .session(campus.school.account, anAdministrator())
                .licenses();
    }

    private static void assertTruth(Campus campus) {
        assertThat(campus.mirrored()).isEqualTo(campus.atApple.assignments());
        Explained.by(campus);
        assertThat(campus.mdm
                        .session(campus.school.account, anAdministrator())
                        .journal()
                        .verify()
                        .orElseThrow()
                        .flaws())
                .isEmpty();
    }
}
