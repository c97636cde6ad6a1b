package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Devices.someFacts;
import static dev.espalier.mdm.testkit.device.Devices.someIdentifiers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.Moment;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.device.TimelineEntry;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Apple tells about a device is shown. */
class DeviceFactsTest {

    private static final SerialNumber C01 = new SerialNumber("C01");
    private static final Replacement CAME_FOR_C00 =
            new Replacement(C01, new SerialNumber("C00"), LocalDate.of(2026, 8, 31));

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("E3")
    void numbers_and_addresses_in_networks_are_shown_and_found() {
        var identifiers = someIdentifiers().build();
        listed(someFacts().identifiers(identifiers).build());
        var byNumber =
                new DeviceQuery(Set.of(server.id()), Set.of(), Set.of(), "356938035643817", DeviceQuery.Order.SERIAL);

        assertThat(school.device("C01").facts().identifiers()).isEqualTo(identifiers);
        assertThat(ada.devices().stream(byNumber)).hasSize(1);
    }

    @Test
    @Tag("E3")
    void a_migration_deadline_is_shown_and_stands_on_the_time_line() {
        var deadline = school.clock.instant().plus(Duration.ofDays(20));
        listed(someFacts().migrationDeadline(deadline).build());

        assertThat(school.device("C01").facts().migrationDeadline()).contains(deadline);
        assertThat(moments())
                .filteredOn(entry -> entry.moment() == Moment.MIGRATION_DEADLINE)
                .extracting(TimelineEntry::at)
                .containsExactly(deadline);
    }

    @Test
    @Tag("E3")
    @Tag("S20")
    void a_device_with_a_deadline_is_in_the_first_assignment_however_many_wait() {
        school.aDefaultOf(server);
        var order = new ArrayList<SerialNumber>();
        school.apple.alwaysAssigns(
                serial -> {
                    order.add(serial);
                    return AssignmentOutcome.ACCEPTED;
                },
                Duration.ZERO);
        var deadline = school.clock.instant().plus(Duration.ofDays(3));
        var fleet = School.serials(1500).stream().map(serial -> aDeviceRecord(serial.value()));
        var urgent = aDeviceRecord("Z99")
                .facts(someFacts().migrationDeadline(deadline).build());
        var records = Stream.concat(fleet, Stream.of(urgent))
                .map(DeviceRecord.Builder::build)
                .toArray(DeviceRecord[]::new);
        school.apple.answersPages(lastPage("full-list", records), lastPage("changes"));

        school.update(server).orElseThrow();

        assertThat(order).hasSize(1501).startsWith(new SerialNumber("Z99"));
    }

    @Test
    @Tag("E3")
    void which_device_another_one_came_for_is_asked_once_and_kept() {
        listed(someFacts().replacement(true).build());
        school.apple.answersReplacements(() -> Optional.of(CAME_FOR_C00));

        assertThatOutcome(ada.devices().replacement(server.id(), C01)).isDoneWith(CAME_FOR_C00);
        assertThatOutcome(ada.devices().replacement(server.id(), C01)).isDoneWith(CAME_FOR_C00);

        assertThat(school.calls()).containsOnlyOnce("replacement");
        assertThat(school.device("C01").replacement()).contains(CAME_FOR_C00);
        assertThat(moments())
                .filteredOn(entry -> entry.moment() == Moment.REPLACES)
                .extracting(TimelineEntry::details)
                .containsExactly(Map.of("original", "C00"));
    }

    @Test
    @Tag("E3")
    void what_apple_said_about_a_replacement_outlives_the_next_full_list() {
        listed(someFacts().replacement(true).build());
        school.apple.answersReplacements(() -> Optional.of(CAME_FOR_C00));
        ada.devices().replacement(server.id(), C01).orElseThrow();
        school.clock.advance(Duration.ofDays(8));

        listed(someFacts().replacement(true).build());

        assertThat(school.device("C01").replacement()).contains(CAME_FOR_C00);
    }

    @Test
    @Tag("E3")
    void a_device_that_came_for_no_other_is_refused_and_asked_about_again_next_time() {
        school.synced(server, "C01");

        assertThatOutcome(ada.devices().replacement(server.id(), C01))
                .isRefused(DeviceRefusal.NO_REPLACEMENT)
                .saying("serial", "C01");

        school.apple.answersReplacements(() -> Optional.of(CAME_FOR_C00));
        assertThatOutcome(ada.devices().replacement(server.id(), C01)).isDone();
    }

    @Test
    @Tag("E3")
    @Tag("S23")
    void a_busy_apple_is_not_asked_about_a_replacement_before_its_time() {
        school.synced(server, "C01");
        school.apple.answersReplacements(Replies.tooManyRequests(60));
        school.apple.forgetCalls();

        assertThatOutcome(ada.devices().replacement(server.id(), C01)).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThatOutcome(ada.devices().replacement(server.id(), C01)).isRefused(IntegrationRefusal.NOT_BEFORE);

        assertThat(school.calls()).containsExactly("replacement");
    }

    @Test
    @Tag("E3")
    @Tag("X2")
    @Tag("X5")
    void a_leader_within_reach_asks_for_a_replacement_and_others_are_refused_and_journaled() {
        school.synced(server, "C01");
        school.apple.answersReplacements(() -> Optional.of(CAME_FOR_C00));

        assertThatOutcome(school.as(aTeacherAt("north")).devices().replacement(server.id(), C01))
                .isRefused(AccessRefusal.TEACHER);
        assertThatOutcome(school.as(aLeaderOf()).devices().replacement(server.id(), C01))
                .isRefused(AccessRefusal.OUT_OF_REACH);
        assertThat(school.journal("access.refused")).hasSize(2);
        assertThatOutcome(school.as(aLeaderOf("north")).devices().replacement(server.id(), C01))
                .isDoneWith(CAME_FOR_C00);
    }

    @Test
    @Tag("E3")
    @Tag("S22")
    void a_device_that_left_because_apple_exchanged_it_says_so() {
        school.synced(server, "C01", "C02");
        school.clock.advance(Duration.ofHours(3));
        var now = school.clock.instant();
        school.apple.answersPages(lastPage(
                "p9", left("C01", now).replaced(true).build(), left("C02", now).build()));

        school.update(server).orElseThrow();

        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.RELEASED);
        assertThat(school.device("C01").replaced()).isTrue();
        assertThat(school.device("C01").releasedAt()).contains(now);
        assertThat(school.device("C02").replaced()).isFalse();
    }

    private static DeviceRecord.Builder left(String serial, Instant at) {
        return aDeviceRecord(serial, "deleted", at);
    }

    private void listed(DeviceFacts facts) {
        school.apple.answersPages(
                lastPage("full-list", aDeviceRecord("C01").facts(facts).build()), lastPage("changes"));
        school.update(server).orElseThrow();
    }

    private List<TimelineEntry> moments() {
        return ada.devices().explain(C01).orElseThrow().timeline();
    }
}
