package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.forUser;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.MirrorRequest;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.MirrorReport;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.testkit.crash.Crash;
import dev.espalier.mdm.testkit.crash.Mortal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/**
 * For any sequence of purchases, refunds, assignments and removals, between updates and in the middle of them, with pages
 * of any size, lost versions, failures and crashes: the mirror is the truth after the next full update during which Apple
 * stood still, and the journal explains every number at any time.
 */
class MirrorProperties {

    @Property(tries = 150)
    @Tag("A20")
    void the_mirror_is_the_truth_after_the_next_full_update_and_the_journal_explains_it(
            @ForAll("days") List<Day> days, @ForAll @IntRange(min = 1, max = 4) int pageSize) {
        var campus = new Campus();
        campus.atApple.pagesOf(pageSize);

        for (var day : days) {
            day.lived(campus);
            Explained.by(campus);
        }
        quietUpdate(campus);

        assertThat(campus.mirrored()).isEqualTo(campus.atApple.assignments());
        assertThat(campus.owned()).isEqualTo(campus.atApple.assets());
        Explained.by(campus);
    }

    /** What is to be waited for is waited for. */
    private static void quietUpdate(Campus campus) {
        campus.atApple.before(question -> {});
        campus.school.clock.advance(Duration.ofHours(25));
        MirrorReport report;
        do {
            report = campus.updatedFully();
            campus.school.clock.advance(Duration.ofHours(25));
        } while (report.moving() || report.ending() != MirrorReport.Ending.COMPLETE);
    }

    @Provide
    Arbitrary<List<Day>> days() {
        return Combinators.combine(changes(), changes(), endings())
                .as(Day::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.of(Change.Kind.class),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 5))
                .as(Change::new)
                .list()
                .ofMaxSize(8);
    }

    private static Arbitrary<Ending> endings() {
        return Combinators.combine(
                        Arbitraries.of(Ending.Kind.class),
                        Arbitraries.integers().between(1, 60))
                .as(Ending::new);
    }

    /** What changes before an update, what changes while it runs, and how it ends. */
    record Day(List<Change> before, List<Change> during, Ending ending) {

        void lived(Campus campus) {
            before.forEach(change -> change.made(campus));
            Iterator<Change> meanwhile = during.iterator();
            campus.atApple.before(question -> {
                if (meanwhile.hasNext()) {
                    meanwhile.next().made(campus);
                }
            });
            ending.lived(campus);
            campus.atApple.before(question -> {});
            campus.school.clock.advance(Duration.ofHours(3));
        }
    }

    /** Something that happens at Apple. */
    record Change(Kind kind, int item, int holder) {
        enum Kind {
            BUY,
            BUY_UNLIMITED,
            REFUND,
            ASSIGN,
            ASSIGN_TO_USER,
            TAKE,
            TAKE_FROM_USER,
            FORGET_VERSIONS,
            NOTHING
        }

        void made(Campus campus) {
            String number = "10" + item;
            var apple = campus.atApple;
            switch (kind) {
                case BUY ->
                    apple.owns(anApp(number)
                            .count(new LicenseCount.Finite(holder * 10L, 0, 0, 0))
                            .build());
                case BUY_UNLIMITED ->
                    apple.owns(
                            anApp(number).count(new LicenseCount.Unlimited(0)).build());
                case REFUND -> apple.refunds(AssetKey.of(number));
                case ASSIGN -> assign(campus, number);
                case ASSIGN_TO_USER -> assignToUser(campus, number);
                case TAKE -> apple.takes(onDevice(number, "C0" + holder));
                case TAKE_FROM_USER -> apple.takes(forUser(number, "u" + holder));
                case FORGET_VERSIONS -> apple.forgetsVersions();
                case NOTHING -> {}
            }
        }

        /** Only what a unit owns can be held. */
        private void assign(Campus campus, String number) {
            if (campus.atApple.assets().containsKey(AssetKey.of(number))) {
                campus.atApple.assigns(onDevice(number, "C0" + holder));
            }
        }

        private void assignToUser(Campus campus, String number) {
            if (campus.atApple.assets().containsKey(AssetKey.of(number))) {
                campus.atApple.assigns(forUser(number, "u" + holder));
            }
        }
    }

    /** How an update ends: well, with a failure of Apple's, or with the death of the process at one of its steps. */
    record Ending(Kind kind, int step) {
        enum Kind {
            WELL,
            FULLY,
            FAILURE,
            DEATH
        }

        void lived(Campus campus) {
            switch (kind) {
                case WELL -> campus.update();
                case FULLY -> campus.licenses().update(MirrorRequest.fully(campus.unit.id()), Progress.none());
                case FAILURE -> fail(campus);
                case DEATH -> die(campus);
            }
        }

        private static void fail(Campus campus) {
            campus.atApple.fails(UpdateUnitTest.busy(Duration.ofSeconds(1)));
            campus.update();
        }

        private void die(Campus campus) {
            var process = step % 2 == 0 ? Mortal.dyingBefore(step) : Mortal.dyingAfter(step);
            var dying = campus.wired()
                    .storage(process.reaching(campus.school.storage))
                    .apple(process.reaching(campus.apple))
                    .build();
            try {
                dying.session(campus.school.account, anAdministrator())
                        .licenses()
                        .update(campus.unit.id(), Progress.none());
            } catch (Crash death) {
                campus.school.clock.advance(Leases.TERM);
            }
        }
    }
}
