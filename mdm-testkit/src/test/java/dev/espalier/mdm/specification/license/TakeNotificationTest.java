package dev.espalier.mdm.specification.license;

import static dev.espalier.mdm.specification.license.Work.APP;
import static dev.espalier.mdm.testkit.license.Licenses.anApp;
import static dev.espalier.mdm.testkit.license.Licenses.onDevice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.NotificationIntake;
import dev.espalier.mdm.api.license.NotificationReceipt;
import dev.espalier.mdm.domain.content.NotificationPath;
import dev.espalier.mdm.domain.content.NotificationSettings;
import dev.espalier.mdm.domain.license.Hint;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.license.LicenseOperation;
import dev.espalier.mdm.domain.license.Notice;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.testkit.apple.ScriptedNotices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Notifications are hints: nothing they say is believed, and none of them does harm. */
class TakeNotificationTest {
    private static final String BEARER = "0123456789abcdef0123456789abcdef";

    private final Work work = new Work().buying("7", 10);
    private final Campus campus = work.campus;
    private final String path = NotificationPath.of(campus.school.account, campus.unit.id(), new byte[16])
            .text();

    @BeforeEach
    void notified() {
        byte[] bearer = BEARER.getBytes(StandardCharsets.US_ASCII);
        var settings = NotificationSettings.builder()
                .url("https://mdm.northwind.example/" + path)
                .path(path)
                .hash(NotificationSettings.hashOf(bearer))
                .secret(campus.school.storage.vault().put(campus.school.account, "notification-bearer", bearer))
                .build();
        campus.store(stores -> stores.units()
                .update(stores.units().find(work.unit()).orElseThrow().notifying(settings)));
        campus.atApple.forgetQuestions();
    }

    @Test
    @Tag("A30")
    void a_purchase_is_read_at_the_next_settling_and_apple_is_not_asked_before() {
        bought("7", 25);

        var receipt = receive(counted("n-1"));

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.work()).contains(new NotificationReceipt.Work(campus.school.account, work.unit()));
        assertThat(campus.atApple.questions()).isEmpty();

        settle();

        assertThat(campus.atApple.questions()).containsExactly("asset 7");
        assertThat(total()).isEqualTo(25);
        settle();
        assertThat(campus.atApple.questions()).hasSize(1);
    }

    @Test
    @Tag("A30")
    void the_same_notification_twice_is_followed_once() {
        bought("7", 25);

        assertThat(receive(counted("n-1")).work()).isPresent();
        assertThat(receive(counted("n-1"))).isEqualTo(new NotificationReceipt(200, Optional.empty()));
        settle();
        assertThat(receive(counted("n-1")).work()).isEmpty();
        settle();

        assertThat(campus.atApple.questions()).containsExactly("asset 7");
        assertThat(total()).isEqualTo(25);
    }

    @Test
    @Tag("A30")
    void a_forged_notification_changes_nothing() {
        bought("7", 25);
        var body = ScriptedNotices.body(counted("n-1"));

        assertThat(status(path, "Bearer 0123456789abcdef", body)).isEqualTo(401);
        assertThat(status(path, BEARER, body)).isEqualTo(401);
        assertThat(status(path, "Basic " + BEARER, body)).isEqualTo(401);
        assertThat(status(path, "", body)).isEqualTo(401);
        settle();

        assertThat(campus.atApple.questions()).isEmpty();
        assertThat(receive(counted("n-1")).work()).isPresent();
    }

    @Test
    @Tag("A30")
    void an_address_that_leads_nowhere_is_told_apart_from_nothing() {
        var body = ScriptedNotices.body(counted("n-1"));
        var other = new IntegrationId(new UUID(1, 2));

        assertThat(status("", "Bearer " + BEARER, body)).isEqualTo(404);
        assertThat(status("../etc/passwd", "Bearer " + BEARER, body)).isEqualTo(404);
        assertThat(status(path.substring(0, 64), "Bearer " + BEARER, body)).isEqualTo(404);
        assertThat(status("0" + path.substring(1) + "zz", "Bearer " + BEARER, body))
                .isEqualTo(404);
        assertThat(status("1" + path.substring(1), "Bearer " + BEARER, body)).isEqualTo(404);
        assertThat(status(of(campus.school.account, other), "Bearer " + BEARER, body))
                .isEqualTo(404);
        assertThat(status(of(new AccountId("nobody"), work.unit()), "Bearer " + BEARER, body))
                .isEqualTo(404);
        assertThat(status(of(campus.school.open(), work.unit()), "Bearer " + BEARER, body))
                .isEqualTo(404);
    }

    @Test
    @Tag("A30")
    void two_megabytes_are_refused_and_a_mebibyte_is_read() {
        assertThat(status(path, "Bearer " + BEARER, new byte[2_000_000])).isEqualTo(413);
        assertThat(status(path, "Bearer " + BEARER, new byte[NotificationIntake.MOST_BYTES]))
                .isEqualTo(400);
    }

    @Test
    @Tag("A30")
    void nonsense_and_notifications_about_another_unit_are_refused_and_change_nothing() {
        assertThat(status(path, "Bearer " + BEARER, "nonsense".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(400);
        var foreign = new Notice("n-1", "another-unit", List.of(Hint.asset(APP)));
        assertThat(receive(foreign).status()).isEqualTo(400);
        settle();

        assertThat(campus.atApple.questions()).isEmpty();
        assertThat(receive(counted("n-1")).work()).isPresent();
    }

    @Test
    @Tag("A30")
    void what_is_of_no_use_is_taken_and_nothing_follows() {
        assertThat(receive(new Notice("n-1", unitId(), List.of())))
                .isEqualTo(new NotificationReceipt(200, Optional.empty()));
    }

    @Test
    @Tag("A30")
    void an_operation_is_looked_at_as_soon_as_its_event_went_on() {
        work.assigned(APP, IntStream.range(0, 9).mapToObj("C0%d"::formatted).toArray(String[]::new));
        var event = work.operations().get(0).event().orElseThrow();
        campus.atApple.forgetQuestions();

        settle();
        assertThat(campus.atApple.questions()).isEmpty();

        receive(managed("n-1", event));
        settle();

        assertThat(state()).isEqualTo(LicenseOperation.State.SETTLED);
    }

    @Test
    @Tag("A30")
    void a_notification_before_apples_own_answer_hastens_the_operation_all_the_same() {
        receive(managed("n-1", "event-1"));
        work.assigned(APP, "C01");
        var early = work.operations().get(0).event().orElseThrow();
        receive(managed("n-2", early));

        settle();

        assertThat(state()).isEqualTo(LicenseOperation.State.SETTLED);
        assertThat(work.atApple()).containsExactly(onDevice("7", "C01"));
    }

    @Test
    @Tag("A30")
    void a_notification_after_the_end_and_one_of_somebody_elses_event_change_nothing() {
        work.assigned(APP, "C01");
        var event = work.operations().get(0).event().orElseThrow();
        work.quiet();
        var ended = work.operations();

        receive(managed("n-1", event));
        receive(managed("n-2", "somebody-elses"));
        settle();

        assertThat(work.operations()).isEqualTo(ended);
        assertThat(hints()).isEmpty();
    }

    @Test
    @Tag("A30")
    void if_any_asset_may_be_meant_the_unit_is_due() {
        assertThat(work.session().licenses().due()).doesNotContain(work.unit());

        receive(new Notice("n-1", unitId(), List.of(Hint.allAssets())));
        settle();

        assertThat(work.session().licenses().due()).contains(work.unit());
    }

    @Test
    @Tag("A30")
    void a_hint_outlasts_an_apple_that_cannot_answer() {
        bought("7", 25);
        receive(counted("n-1"));
        campus.atApple.fails(new AppleUnavailableException("Busy.", 503, "", "", Duration.ofMinutes(1)));
        work.work().settle(work.unit(), Progress.none());
        assertThat(hints()).hasSize(1);

        campus.school.clock.advance(Duration.ofHours(1));
        settle();

        assertThat(total()).isEqualTo(25);
        assertThat(hints()).isEmpty();
    }

    private void bought(String app, long total) {
        campus.atApple.owns(
                anApp(app).count(new LicenseCount.Finite(total, 0, total, 0)).build());
    }

    private Notice counted(String id) {
        return new Notice(id, unitId(), List.of(Hint.asset(APP)));
    }

    private Notice managed(String id, String event) {
        return new Notice(id, unitId(), List.of(Hint.event(event)));
    }

    private String unitId() {
        return campus.unit.details().unit().value();
    }

    private NotificationReceipt receive(Notice notice) {
        return campus.mdm.notifications().receive(path, "Bearer " + BEARER, ScriptedNotices.body(notice));
    }

    private int status(String to, String authorization, byte[] body) {
        return campus.mdm.notifications().receive(to, authorization, body).status();
    }

    private static String of(AccountId account, IntegrationId unit) {
        return NotificationPath.of(account, unit, new byte[16]).text();
    }

    private void settle() {
        work.work().settle(work.unit(), Progress.none()).orElseThrow();
    }

    private long total() {
        return campus.shown("7").listed().asset().record().count().match(finite -> finite.total(), unlimited -> -1L);
    }

    private List<?> hints() {
        return campus.stored(stores -> stores.notifications().hints(work.unit(), 10));
    }

    private LicenseOperation.State state() {
        return work.operations().get(0).state();
    }
}
