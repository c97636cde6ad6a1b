package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.MirrorReport.Ending;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who holds what, read so that nothing is missed and nothing is taken for gone that is there. */
@Tag("A20")
class ReadAssignmentsTest {

    private final Campus campus = new Campus();

    private void fill(int devices) {
        campus.atApple.owns(
                anApp("100").count(new LicenseCount.Finite(1000, 0, 1000, 0)).build());
        for (int number = 0; number < devices; number++) {
            campus.atApple.assigns(onDevice("100", "C%03d".formatted(number)));
        }
    }

    private void assertTrue() {
        assertThat(campus.mirrored()).isEqualTo(campus.atApple.assignments());
    }

    @Test
    void after_a_full_reading_only_changes_are_asked_for_until_a_day_has_passed() {
        fill(5);
        assertThat(campus.updated().full()).isTrue();
        campus.atApple.assigns(onDevice("100", "NEW"));
        campus.atApple.forgetQuestions();

        var second = campus.updated();

        assertThat(second.full()).isFalse();
        assertThat(second.found()).isEqualTo(1);
        assertThat(campus.atApple.questions()).noneMatch(question -> question.startsWith("assignments"));
        assertTrue();
        campus.school.clock.advance(Duration.ofHours(25));
        assertThat(campus.updated().full()).isTrue();
    }

    @Test
    void what_went_is_removed_by_the_next_full_reading_when_apples_count_agrees() {
        fill(5);
        campus.updated();
        campus.atApple.takes(onDevice("100", "C001"));
        campus.atApple.forgetQuestions();

        var report = campus.updatedFully();

        assertThat(report.gone()).isEqualTo(1);
        assertThat(report.verified()).isZero();
        assertTrue();
        assertThat(campus.told("license.assignments-gone", "gone")).isEqualTo(1);
    }

    @Test
    void a_count_that_is_not_the_mirrors_lets_the_holders_of_that_asset_be_asked_for_alone() {
        fill(5);
        campus.updated();
        campus.atApple.takes(onDevice("100", "C001"));

        var report = campus.updated();

        assertThat(report.full()).isFalse();
        assertThat(report.verified()).isEqualTo(1);
        assertThat(report.gone()).isEqualTo(1);
        assertTrue();
    }

    @Test
    void where_count_and_reading_disagree_the_holders_are_asked_before_anything_is_removed() {
        fill(4);
        campus.updated();
        campus.atApple.takes(onDevice("100", "C001"));
        campus.atApple.takes(onDevice("100", "C002"));
        campus.atApple.owns(
                anApp("100").count(new LicenseCount.Finite(1000, 3, 997, 0)).build());
        campus.atApple.forgetQuestions();

        campus.updatedFully();

        assertThat(campus.atApple.questions()).contains("holders 100 0");
        assertTrue();
    }

    @Test
    void a_reading_during_which_the_list_moved_removes_nothing_and_asks_for_what_came_meanwhile() {
        fill(6);
        campus.updated();
        campus.atApple.before(question -> {
            if (question.equals("assignments 1")) {
                campus.atApple.before(none -> {});
                campus.atApple.takes(onDevice("100", "C000"));
                campus.atApple.assigns(onDevice("100", "LATE"));
            }
        });
        campus.atApple.forgetQuestions();
        campus.school.clock.advance(Duration.ofHours(25));

        campus.updated();

        assertThat(campus.mirrored()).containsAll(campus.atApple.assignments());
        assertThat(campus.atApple.questions()).anyMatch(question -> question.startsWith("since "));
        assertThat(campus.journal("license.full-reading-ended"))
                .last()
                .satisfies(entry -> assertThat(entry.particulars().values()).containsEntry("moved", "true"));
        assertThat(campus.updated().full()).isTrue();
        assertTrue();
    }

    @Test
    void a_list_that_became_shorter_while_it_was_read_ends_where_it_ends() {
        fill(6);
        campus.atApple.before(question -> {
            if (question.equals("assignments 2")) {
                for (int number = 0; number < 4; number++) {
                    campus.atApple.takes(onDevice("100", "C00" + number));
                }
            }
        });

        assertThat(campus.updated().ending()).isEqualTo(Ending.COMPLETE);

        campus.atApple.before(question -> {});
        campus.updated();
        assertTrue();
    }

    @Test
    void a_version_that_apple_does_not_know_any_more_leads_to_a_full_reading() {
        fill(3);
        campus.updated();
        campus.atApple.takes(onDevice("100", "C000"));
        campus.atApple.forgetsVersions();

        var report = campus.updated();

        assertThat(report.full()).isTrue();
        assertThat(campus.journal("license.version-refused")).hasSize(1);
        assertTrue();
    }

    @Test
    void counts_outside_of_their_range_let_the_asset_and_its_holders_be_read_again() {
        campus.atApple.owns(
                anApp("100").count(new LicenseCount.Finite(2, 5, 0, 0)).build());
        campus.atApple.before(question -> {
            if (question.equals("asset 100")) {
                campus.atApple.owns(anApp("100").build());
            }
        });

        campus.updated();

        assertThat(campus.atApple.questions()).contains("asset 100", "holders 100 0");
        assertThat(campus.shown("100").listed().asset().record().count())
                .isEqualTo(new LicenseCount.Finite(10, 0, 10, 0));
    }

    @Test
    void counts_that_move_while_they_are_read_are_read_again_soon_and_nothing_is_taken_for_gone() {
        for (int number = 1; number <= 5; number++) {
            campus.atApple.owns(anApp("10" + number).build());
        }
        campus.updated();
        campus.atApple.before(question -> {
            if (question.equals("assets 1")) {
                campus.atApple.refunds(AssetKey.of("101"));
            }
        });

        assertThat(campus.updated().moving()).isTrue();
        assertThat(campus.listed()).hasSize(5);
        assertThat(campus.licenses()
                        .mirror(campus.unit.id())
                        .orElseThrow()
                        .waiting()
                        .dueAt())
                .contains(campus.school.clock.instant().plusSeconds(2));

        campus.atApple.before(question -> {});
        campus.school.clock.advance(Duration.ofSeconds(2));
        assertThat(campus.updated().moving()).isFalse();
        assertThat(campus.owned()).isEqualTo(campus.atApple.assets());
    }

    @Test
    void counts_that_never_stand_still_are_taken_as_they_are_and_read_again_every_five_minutes() {
        for (int number = 1; number <= 3; number++) {
            campus.atApple.owns(anApp("10" + number).build());
        }
        campus.atApple.before(question -> {
            if (question.equals("assets 1")) {
                campus.atApple.owns(anApp("103").build());
            }
        });
        var pauses = new int[] {2, 4, 8, 300, 300};

        for (int pause : pauses) {
            campus.updated();
            assertThat(campus.state().recountAt())
                    .contains(campus.school.clock.instant().plusSeconds(pause));
            campus.school.clock.advance(Duration.ofSeconds(pause));
        }

        assertThat(campus.journal("license.counts-unstable")).hasSize(1);
        assertThat(campus.listed()).hasSize(3);
    }

    @Test
    void never_more_than_five_pages_are_asked_for_at_once_and_they_may_come_in_any_order() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            var parallel = new Campus(wiring -> wiring.sharedExecutor(threads));
            parallel.atApple.pagesOf(1);
            parallel.atApple.owns(anApp("100").build());
            for (int number = 0; number < 10; number++) {
                parallel.atApple.assigns(onDevice("100", "C0" + number));
            }
            var atOnce = new AtomicInteger();
            var most = new AtomicInteger();
            var five = new CountDownLatch(5);
            parallel.atApple.before(question -> {
                if (question.startsWith("assignments") && !question.equals("assignments 0")) {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    five.countDown();
                    await(five);
                    atOnce.decrementAndGet();
                }
            });

            parallel.updated();

            assertThat(most.get()).isEqualTo(5);
            assertThat(parallel.mirrored()).isEqualTo(parallel.atApple.assignments());
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void pages_are_read_even_if_nobody_has_a_thread_to_spare() {
        var alone = new Campus(wiring -> wiring.sharedExecutor(task -> {
            throw new RejectedExecutionException();
        }));
        alone.atApple.owns(anApp("100").build());
        for (int number = 0; number < 5; number++) {
            alone.atApple.assigns(onDevice("100", "C0" + number));
        }

        alone.updated();

        assertThat(alone.mirrored()).isEqualTo(alone.atApple.assignments());
    }

    @Test
    void a_page_that_fails_keeps_what_came_before_and_the_next_update_asks_only_for_the_rest() {
        fill(8);
        campus.atApple.before(question -> {
            if (question.equals("assignments 3")) {
                throw UpdateUnitTest.busy(Duration.ofMinutes(1));
            }
        });
        assertThat(campus.updated().ending()).isEqualTo(Ending.HELD);
        assertThat(campus.mirrored()).isNotEmpty();
        campus.atApple.before(question -> {});
        campus.school.clock.advance(Duration.ofMinutes(1));
        campus.atApple.forgetQuestions();

        assertThat(campus.updated().ending()).isEqualTo(Ending.COMPLETE);

        assertThat(campus.atApple.questions()).contains("assignments 3").doesNotContain("assignments 0");
        assertTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
