package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.specification.School.serials;
import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.DisownReport;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.DeviceChange;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.PastChange;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleServiceException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices leave the organization for good. */
class DisownDevicesTest {

    private static final SerialNumber C01 = new SerialNumber("C01");
    private static final SerialNumber C02 = new SerialNumber("C02");
    private static final SerialNumber C03 = new SerialNumber("C03");

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("E1")
    void a_disowned_device_is_released_at_once_and_its_history_says_by_whom() {
        school.synced(server, "C01", "C02");

        var report = disowned("C01");

        assertThat(report.outcomes()).containsOnly(Map.entry(C01, DisownOutcome.DISOWNED));
        assertThat(report.stopped()).isEmpty();
        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.RELEASED);
        assertThat(school.device("C01").disownedAt()).contains(school.clock.instant());
        assertThat(school.device("C02").present()).isTrue();
        assertThat(history("C01").get(0).change().kind()).isEqualTo(DeviceChange.Kind.DISOWNED);
        assertThat(history("C01").get(0).by().id()).isEqualTo("u-17");
        assertThat(details("device.disowned")).containsEntry("disowned", "1");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, -2})
    @Tag("E1")
    void nothing_is_disowned_unless_the_number_of_devices_is_repeated(long number) {
        school.synced(server, "C01", "C02");
        school.apple.forgetCalls();

        assertThatOutcome(ada.devices().disown(server.id(), new Disowning(serials("C01", "C02"), number)))
                .isRefused(DeviceRefusal.DISOWNING_NOT_CONFIRMED)
                .saying("devices", 2L);

        assertThat(school.calls()).isEmpty();
        assertThat(school.journal("device.disown-asked")).isEmpty();
        assertThat(school.device("C01").present()).isTrue();
    }

    @Test
    @Tag("E1")
    void disowning_nothing_is_refused_whatever_number_is_given() {
        assertThatOutcome(ada.devices().disown(server.id(), new Disowning(Set.of(), 0)))
                .isRefused(DeviceRefusal.DISOWNING_NOT_CONFIRMED)
                .saying("devices", 0L);
    }

    @Test
    @Tag("E1")
    void each_device_has_its_own_outcome_and_only_what_apple_confirmed_has_left() {
        school.synced(server, "C01", "C02", "C03");
        school.apple.answersDisownings(() ->
                Map.of(C01, DisownOutcome.DISOWNED, C02, DisownOutcome.NOT_ACCESSIBLE, C03, DisownOutcome.FAILED));

        var report = disowned("C01", "C02", "C03");

        assertThat(report.outcomes())
                .containsExactly(
                        Map.entry(C01, DisownOutcome.DISOWNED),
                        Map.entry(C02, DisownOutcome.NOT_ACCESSIBLE),
                        Map.entry(C03, DisownOutcome.FAILED));
        assertThat(school.device("C01").present()).isFalse();
        assertThat(school.device("C02").present()).isTrue();
        assertThat(school.device("C02").verificationDue()).isTrue();
        assertThat(school.device("C03").present()).isTrue();
        assertThat(school.device("C03").verificationDue()).isFalse();
        assertThat(details("device.disown-left")).containsEntry("serials", "C02,C03");
    }

    @Test
    @Tag("E1")
    void a_device_that_apples_answer_left_out_has_not_left() {
        school.synced(server, "C01", "C02");
        school.apple.answersDisownings(() -> Map.of(C01, DisownOutcome.DISOWNED));

        var report = disowned("C01", "C02");

        assertThat(report.outcomes()).containsEntry(C02, DisownOutcome.FAILED);
        assertThat(school.device("C02").present()).isTrue();
        assertThat(details("device.disown-left")).containsEntry("serials", "C02");
    }

    @Test
    @Tag("E1")
    void that_it_was_asked_for_and_by_whom_is_in_the_journal_before_apple_hears_of_it() {
        school.synced(server, "C01", "C02");
        school.apple.alwaysAnswersDisownings(batch -> {
            var asked = school.journal("device.disown-asked").get(0);
            assertThat(asked.actor().id()).isEqualTo("u-17");
            assertThat(asked.particulars().values())
                    .containsEntry("devices", "2")
                    .containsEntry("serials", "C01,C02")
                    .containsEntry("by", "Ada Lopez");
            return Map.of(C01, DisownOutcome.DISOWNED, C02, DisownOutcome.DISOWNED);
        });

        assertThat(disowned("C01", "C02").outcomes()).hasSize(2);
    }

    @Test
    @Tag("E1")
    void it_stays_in_the_journal_when_apples_answer_is_lost_and_nothing_is_taken_for_done() {
        school.synced(server, "C01");
        school.apple.answersDisownings(Replies.lost());

        var report = disowned("C01");

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.stopped()).map(Refusal::reason).contains(IntegrationRefusal.NOT_BEFORE);
        assertThat(school.journal("device.disown-asked")).hasSize(1);
        assertThat(school.journal("device.disowned")).isEmpty();
        assertThat(school.device("C01").present()).isTrue();
    }

    @Test
    @Tag("E1")
    void what_apple_did_in_silence_is_found_by_the_next_update() {
        school.synced(server, "C01");
        school.apple.answersDisownings(Replies.lost());
        disowned("C01");
        later();
        var gone = aDeviceRecord("C01", "deleted", school.clock.instant()).build();
        school.apple.answersPages(lastPage("p9", gone));

        school.update(server).orElseThrow();

        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.RELEASED);
        assertThat(school.device("C01").disownedAt()).isEmpty();
    }

    @Test
    @Tag("E1")
    void an_answer_of_no_use_fails_and_leaves_the_wish_in_the_journal() {
        school.synced(server, "C01");
        school.apple.answersDisownings(Replies.useless());

        assertThatThrownBy(() -> disowned("C01")).isInstanceOf(AppleServiceException.class);

        assertThat(school.journal("device.disown-asked")).hasSize(1);
        assertThat(school.device("C01").present()).isTrue();
    }

    @Test
    @Tag("E1")
    void more_devices_than_go_into_one_call_go_in_several_each_journaled_on_its_own() {
        var fleet = serials(2500);
        school.synced(server, fleet);
        var sizes = new ArrayList<Integer>();
        school.apple.alwaysAnswersDisownings(batch -> {
            sizes.add(batch.size());
            return allOf(batch);
        });

        var report =
                ada.devices().disown(server.id(), new Disowning(fleet, 2500)).orElseThrow();

        assertThat(sizes).containsExactly(1000, 1000, 500);
        assertThat(report.outcomes()).hasSize(2500).containsValue(DisownOutcome.DISOWNED);
        assertThat(school.journal("device.disown-asked")).hasSize(3);
        assertThat(school.devices(server)).allMatch(found -> !found.device().present());
    }

    @Test
    @Tag("E1")
    @Tag("S23")
    void when_apple_asks_to_wait_in_between_the_report_names_what_was_done_until_then() {
        var fleet = serials(1500);
        school.synced(server, fleet);
        var first = List.copyOf(fleet).subList(0, 1000);
        school.apple.answersDisownings(() -> allOf(first), Replies.tooManyRequests(60));

        var report =
                ada.devices().disown(server.id(), new Disowning(fleet, 1500)).orElseThrow();

        assertThat(report.outcomes()).containsOnlyKeys(first);
        assertThat(report.stopped()).map(Refusal::reason).contains(IntegrationRefusal.NOT_BEFORE);
        assertThat(school.devices(server))
                .filteredOn(found -> found.device().present())
                .hasSize(500);
    }

    @Test
    @Tag("E1")
    @Tag("T3")
    void a_refused_token_stops_it_before_anything_is_done() {
        school.synced(server, "C01");
        school.apple.answersDisownings(Replies.refused(RejectionKind.REFUSED));

        assertThat(disowned("C01").stopped()).map(Refusal::reason).contains(IntegrationRefusal.REJECTED_BY_APPLE);
        school.apple.forgetCalls();
        assertThatOutcome(disown(ada, "C01")).isRefused(IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(school.calls()).isEmpty();
        assertThat(school.device("C01").present()).isTrue();
    }

    @Test
    @Tag("E1")
    void a_device_that_is_not_at_the_server_stops_it_for_all() {
        school.synced(server, "C01");

        assertThatOutcome(disown(ada, "C01", "C99"))
                .isRefused(DeviceRefusal.NO_SUCH_DEVICE)
                .saying("serial", "C99");
        disowned("C01");
        assertThatOutcome(disown(ada, "C01")).isRefused(DeviceRefusal.NO_SUCH_DEVICE);

        assertThat(school.calls()).containsOnlyOnce("disown");
    }

    @Test
    @Tag("E1")
    @Tag("S22")
    void a_disowned_device_that_is_assigned_again_comes_back_as_any_other() {
        school.synced(server, "C01");
        disowned("C01");
        later();
        school.apple.answersPages(lastPage(
                "p9", aDeviceRecord("C01", "added", school.clock.instant()).build()));

        school.update(server).orElseThrow();

        assertThat(school.device("C01").present()).isTrue();
        assertThat(school.device("C01").disownedAt()).isEmpty();
        assertThat(history("C01"))
                .extracting(past -> past.change().kind())
                .containsExactly(DeviceChange.Kind.RETURNED, DeviceChange.Kind.DISOWNED);
    }

    @Test
    @Tag("E1")
    @Tag("X4")
    void a_partner_may_disown_like_an_administrator() {
        school.synced(server, "C01");

        assertThatOutcome(disown(school.as(aPartner()), "C01")).isDone();

        assertThat(school.journal("device.disown-asked").get(0).actor().id()).isEqualTo("u-9");
    }

    @Test
    @Tag("E1")
    @Tag("X2")
    @Tag("X5")
    void leaders_and_teachers_are_refused_and_that_is_journaled() {
        school.synced(server, "C01");
        school.locate("C01", "north");
        school.apple.forgetCalls();

        assertThatOutcome(disown(school.as(aLeaderOf("north")), "C01")).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(disown(school.as(aTeacherAt("north")), "C01")).isRefused(AccessRefusal.TEACHER);
        assertThatOutcome(disown(school.as(aLeaderOf()), "C01")).isRefused(AccessRefusal.OUT_OF_REACH);

        assertThat(school.calls()).isEmpty();
        assertThat(school.device("C01").present()).isTrue();
        assertThat(school.journal("access.refused"))
                .extracting(entry -> entry.actor().id())
                .containsExactly("u-3", "u-5", "u-3");
        assertThat(details("access.refused")).containsEntry("code", "access.administrator-only");
    }

    @Test
    @Tag("E1")
    @Tag("X5")
    void a_wrong_number_is_journaled_with_the_rule() {
        school.synced(server, "C01");

        ada.devices().disown(server.id(), new Disowning(serials("C01"), 2));

        assertThat(details("access.refused"))
                .containsEntry("rule", "E1")
                .containsEntry("code", "device.disowning-not-confirmed")
                .containsEntry("with_devices", "1");
    }

    private static Map<SerialNumber, DisownOutcome> allOf(Iterable<SerialNumber> batch) {
        var all = new TreeMap<SerialNumber, DisownOutcome>();
        batch.forEach(serial -> all.put(serial, DisownOutcome.DISOWNED));
        return all;
    }

    private DisownReport disowned(String... serials) {
        return disown(ada, serials).orElseThrow();
    }

    private Outcome<DisownReport> disown(AccountSession session, String... serials) {
        return session.devices().disown(server.id(), new Disowning(serials(serials), serials.length));
    }

    private List<PastChange> history(String serial) {
        return ada.devices().explain(new SerialNumber(serial)).orElseThrow().changes();
    }

    private Map<String, String> details(String kind) {
        return school.journal(kind).get(0).particulars().values();
    }

    private void later() {
        school.clock.advance(Duration.ofHours(3));
    }
}
