package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.content.ContentRefusal;
import dev.espalier.mdm.domain.content.OwnerMark;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.MirrorReport.Ending;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.testkit.license.UnitAtApple;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpdateUnitTest {

    private final Campus campus = new Campus();

    @Test
    @Tag("A19")
    void a_new_unit_is_due_at_once_and_again_two_to_three_hours_after_the_last_end() {
        assertThat(campus.licenses().due()).containsExactly(campus.unit.id());

        campus.updated();

        assertThat(campus.licenses().due()).isEmpty();
        assertThat(dueAt()).isBetween(now().plus(Duration.ofHours(2)), now().plus(Duration.ofHours(3)));
        campus.school.clock.advance(Duration.ofHours(3));
        assertThat(campus.licenses().due()).containsExactly(campus.unit.id());
    }

    @Test
    @Tag("A19")
    void a_not_before_puts_the_next_start_off() {
        campus.atApple.fails(busy(Duration.ofHours(5)));
        assertThat(campus.updated().ending()).isEqualTo(Ending.HELD);

        campus.school.clock.advance(Duration.ofHours(4));

        assertThat(campus.licenses().due()).isEmpty();
        campus.school.clock.advance(Duration.ofHours(1));
        assertThat(campus.licenses().due()).containsExactly(campus.unit.id());
    }

    @Test
    @Tag("A20")
    void a_purchase_appears_on_update_and_so_does_what_became_of_it() {
        campus.updated();
        campus.atApple.owns(anApp("100").build());

        campus.updated();
        assertThat(campus.shown("100").listed().asset().record().count())
                .isEqualTo(new LicenseCount.Finite(10, 0, 10, 0));

        campus.atApple.assigns(onDevice("100", "C01"));
        campus.updated();
        assertThat(campus.shown("100").listed().asset().record().count())
                .isEqualTo(new LicenseCount.Finite(10, 1, 9, 0));
        assertThat(campus.mirrored()).containsExactly(onDevice("100", "C01"));
    }

    @Test
    @Tag("A20")
    void under_a_not_before_an_update_says_until_when_and_calls_nothing() {
        campus.atApple.fails(busy(Duration.ofSeconds(300)));
        campus.updated();
        campus.atApple.forgetQuestions();

        assertThatOutcome(campus.update())
                .isRefused(IntegrationRefusal.NOT_BEFORE)
                .saying("until", now().plusSeconds(300));
        assertThat(campus.atApple.questions()).isEmpty();

        campus.school.clock.advance(Duration.ofSeconds(300));
        assertThat(campus.updated().ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    @Tag("A20")
    void a_second_update_joins_the_one_that_runs() throws Exception {
        var asked = new CountDownLatch(1);
        var joined = new CountDownLatch(1);
        campus.atApple.before(question -> {
            if (question.equals("unit")) {
                asked.countDown();
                await(joined);
            }
        });
        var first = new FutureTask<>(campus::updated);
        var second = new FutureTask<>(campus::updated);
        new Thread(first).start();
        await(asked);
        var waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        joined.countDown();

        assertThat(second.get()).isSameAs(first.get());
        assertThat(campus.atApple.questions()).containsOnlyOnce("unit");
    }

    @Test
    @Tag("A3")
    void another_products_mark_stops_the_reading_at_once() {
        campus.atApple.owns(anApp("100").build());
        campus.atApple.assigns(onDevice("100", "C01"));
        campus.atApple.assigns(onDevice("100", "C02"));
        campus.atApple.assigns(onDevice("100", "C03"));
        campus.atApple.before(question -> {
            if (question.equals("assignments 1")) {
                campus.atApple.isOwnedBy(new OwnerMark("other", "Other MDM", "mdm.other.example"));
            }
        });

        var report = campus.updated();

        assertThat(report.ending()).isEqualTo(Ending.HELD);
        assertThat(report.reason().orElseThrow().code()).isEqualTo(ContentRefusal.LOST.code());
        assertThat(campus.mirrored()).hasSize(2);
        campus.atApple.forgetQuestions();
        assertThatOutcome(campus.update()).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThat(campus.licenses().due()).isEmpty();
        assertThat(campus.atApple.questions()).isEmpty();

        campus.school.clock.advance(Duration.ofHours(1));
        assertThat(campus.licenses().due()).containsExactly(campus.unit.id());
        assertThat(campus.updated().reason().orElseThrow().code()).isEqualTo(ContentRefusal.LOST.code());
        assertThat(campus.atApple.questions()).containsExactly("unit");
    }

    @Test
    @Tag("X2")
    void leaders_update_units_within_their_reach_and_teachers_none() {
        var south = campus.anotherUnit(
                unit -> unit.scope(LocationScope.selected(Set.of(new LocationId("south")))), new UnitAtApple());

        var leader = campus.as(aLeaderOf("north"));

        assertThatOutcome(leader.update(campus.unit.id(), Progress.none())).isDone();
        assertThatOutcome(leader.update(south.id(), Progress.none())).isRefused(AccessRefusal.OUT_OF_REACH);
        assertThatOutcome(leader.mirror(south.id())).isRefused(AccessRefusal.OUT_OF_REACH);
        assertThatOutcome(campus.as(aTeacherAt("north")).update(campus.unit.id(), Progress.none()))
                .isRefused(AccessRefusal.TEACHER);
        assertThat(leader.due()).isEmpty();
        assertThat(campus.licenses().due()).containsExactly(south.id());
    }

    @Test
    @Tag("A20")
    void an_update_that_is_ended_goes_on_where_it_was_and_asks_no_page_twice() {
        campus.atApple.owns(anApp("100").build());
        for (int number = 0; number < 8; number++) {
            campus.atApple.assigns(onDevice("100", "C0" + number));
        }
        var stopping = new Stopping("assignments 0");
        campus.atApple.before(stopping::asked);
        assertThat(campus.licenses()
                        .update(campus.unit.id(), stopping)
                        .orElseThrow()
                        .ending())
                .isEqualTo(Ending.CANCELED);
        var stored = campus.state().traversal().orElseThrow();
        assertThat(stored.done().size()).isEqualTo(1);
        assertThat(campus.mirrored()).hasSize(2 * stored.done().size());
        campus.atApple.forgetQuestions();

        assertThat(campus.updated().ending()).isEqualTo(Ending.COMPLETE);

        assertThat(campus.mirrored()).isEqualTo(campus.atApple.assignments());
        assertThat(campus.atApple.questions()).doesNotContain("assignments 0").contains("assignments 3");
    }

    @Test
    @Tag("A20")
    void what_the_first_look_shows_as_gone_is_not_there_for_nobody_to_pick() {
        campus.atApple.owns(anApp("100").build());
        campus.updated();
        campus.atApple.refunds(AssetKey.of("100"));

        campus.updated();

        assertThat(campus.listed()).isEmpty();
        assertThat(campus.shown("100").listed().asset().present()).isFalse();
        assertThat(campus.shown("100").listed().asset().pickable()).isFalse();
    }

    private static final class Stopping implements Progress {
        private final String last;
        private volatile boolean stopped;

        Stopping(String last) {
            this.last = last;
        }

        void asked(String question) {
            stopped |= question.equals(last);
        }

        @Override
        public void step(Stage stage, long done, long expected) {
            // Only the end matters.
        }

        @Override
        public boolean canceled() {
            return stopped;
        }
    }

    private Instant now() {
        return campus.school.clock.instant();
    }

    private Instant dueAt() {
        return campus.licenses()
                .mirror(campus.unit.id())
                .orElseThrow()
                .waiting()
                .dueAt()
                .orElseThrow();
    }

    static AppleUnavailableException busy(Duration wait) {
        return new AppleUnavailableException("Busy.", 503, "9729", "", wait);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
