package dev.espalier.mdm.specification.device;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.device.HeldCode;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.ActivationLock;
import dev.espalier.mdm.domain.device.BypassCode;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.journal.Subject;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.SecretRef;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices are locked, and the codes that open them are never lost. */
class LockDeviceTest {

    private static final SerialNumber C01 = new SerialNumber("C01");
    private static final String MESSAGE = "This iPad belongs to Northwind Schools.";

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();
    private final List<SecretRef> ordered = new ArrayList<>();

    @BeforeEach
    void a_device_is_at_the_server_and_apple_remembers_its_orders() {
        school.synced(server, "C01");
        school.apple.alwaysAnswersLocks(order -> {
            ordered.add(order.bypassCode());
            return LockOutcome.LOCKED;
        });
        school.apple.forgetCalls();
    }

    @Test
    @Tag("E2")
    void a_locked_device_is_opened_with_a_code_of_26_characters_that_only_its_viewer_sees() {
        var lock = lock(ada).orElseThrow();

        assertThat(lock.lockedAt()).contains(school.clock.instant());
        assertThat(lock.message()).isEqualTo(MESSAGE);
        assertThat(lock.askedBy().id()).isEqualTo("u-17");
        assertThat(codes()).hasSize(1);
        assertThat(codes().get(0).lock()).isEqualTo(lock);
        assertThat(codes().get(0).code().reveal())
                .matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    @Tag("E2")
    void the_code_is_in_the_vault_and_the_wish_in_the_journal_before_apple_is_asked() {
        school.apple.alwaysAnswersLocks(order -> {
            String code = school.storage
                    .vault()
                    .use(
                            school.account,
                            order.bypassCode(),
                            raw -> BypassCode.of(raw).text().reveal());
            assertThat(codes()).extracting(held -> held.code().reveal()).containsExactly(code);
            assertThat(order.message()).isEqualTo(MESSAGE);
            assertThat(school.journal("device.lock-asked")).hasSize(1);
            return LockOutcome.LOCKED;
        });

        assertThatOutcome(lock(ada)).isDone();
        assertThat(kinds()).containsSubsequence("device.lock-asked", "device.locked");
    }

    @Test
    @Tag("E2")
    void a_lost_answer_keeps_the_code_because_the_device_may_be_locked_with_it() {
        school.apple.answersLocks(Replies.lost());

        assertThatOutcome(lock(ada)).isRefused(IntegrationRefusal.NOT_BEFORE);

        assertThat(codes()).hasSize(1);
        assertThat(codes().get(0).lock().lockedAt()).isEmpty();
        assertThat(school.journal("device.locked")).isEmpty();
    }

    @Test
    @Tag("E2")
    void a_failure_that_apple_does_not_explain_keeps_the_code_too() {
        school.apple.answersLocks(() -> LockOutcome.FAILED);

        assertThatOutcome(lock(ada)).isRefused(DeviceRefusal.LOCK_FAILED).saying("serial", "C01");

        assertThat(codes()).hasSize(1);
        assertThat(codes().get(0).lock().lockedAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LockOutcome.class,
            names = {"ALREADY_LOCKED", "NOT_ACCESSIBLE", "ORGANIZATION_NOT_SUPPORTED", "DEVICE_NOT_SUPPORTED"})
    @Tag("E2")
    void a_code_that_surely_opens_nothing_is_destroyed_and_the_refusal_says_why(LockOutcome answer) {
        school.apple.alwaysAnswersLocks(order -> {
            ordered.add(order.bypassCode());
            return answer;
        });

        var refused = lock(ada);

        assertThat(refused.refusal()).isEqualTo(answer.refusal(C01));
        assertThat(school.holds(ordered.get(0))).isFalse();
        assertThatOutcome(ada.devices().bypassCodes(C01)).isRefused(DeviceRefusal.NO_BYPASS_CODE);
        assertThat(details("device.lock-declined")).containsEntry("answer", answer.name());
    }

    @Test
    @Tag("E2")
    void a_second_try_after_a_lost_answer_leaves_the_code_that_came_first() {
        school.apple.answersLocks(Replies.lost());
        lock(ada);
        var first = codes();
        later();
        school.apple.answersLocks(() -> LockOutcome.ALREADY_LOCKED);

        assertThatOutcome(lock(ada)).isRefused(DeviceRefusal.LOCKED_BEFORE);

        assertThat(codes()).isEqualTo(first);
    }

    @Test
    @Tag("E2")
    void a_confirmed_lock_retires_the_codes_of_earlier_tries() {
        school.apple.answersLocks(Replies.lost());
        lock(ada);
        var doubtful = codes().get(0).lock();
        later();

        var lock = lock(ada).orElseThrow();

        assertThat(codes()).extracting(HeldCode::lock).containsExactly(lock);
        assertThat(school.holds(doubtful.bypassCode())).isFalse();
    }

    @Test
    @Tag("E2")
    void every_lock_has_a_code_of_its_own() {
        school.synced(server, "C01", "C02");
        lock(ada).orElseThrow();
        ada.devices().lock(server.id(), new SerialNumber("C02"), "").orElseThrow();

        var other = ada.devices().bypassCodes(new SerialNumber("C02")).orElseThrow();

        assertThat(codes().get(0).code()).isNotEqualTo(other.get(0).code());
        assertThat(ordered).doesNotHaveDuplicates();
    }

    @Test
    @Tag("E2")
    void each_view_is_in_the_journal_with_the_viewer_and_without_the_code() {
        lock(ada).orElseThrow();

        var code = codes().get(0).code().reveal();
        school.as(aPartner()).devices().bypassCodes(C01).orElseThrow();

        assertThat(school.journal("device.bypass-code-viewed"))
                .extracting(entry -> entry.actor().id())
                .containsExactly("u-17", "u-9");
        assertThat(school.journal())
                .noneMatch(entry -> entry.particulars().values().toString().contains(code));
    }

    @Test
    @Tag("E2")
    void no_text_of_a_lock_or_its_code_shows_what_opens_the_device() {
        lock(ada).orElseThrow();
        var held = codes().get(0);

        assertThat(held.toString()).doesNotContain(held.code().reveal());
        assertThat(ada.devices().explain(C01).orElseThrow().toString())
                .doesNotContain(held.code().reveal());
    }

    @Test
    @Tag("E2")
    void the_entries_about_a_lock_are_entries_about_the_device() {
        lock(ada).orElseThrow();

        assertThat(school.journal("device.locked").get(0).subject()).isEqualTo(Subject.device(C01));
        assertThat(details("device.locked")).containsEntry("server", server.id().toString());
    }

    @Test
    @Tag("E2")
    @Tag("S12")
    void a_code_outlives_the_integration_and_the_sweeping_of_secrets() {
        lock(ada).orElseThrow();
        var before = codes();

        ada.servers().delete(server.id(), 1).orElseThrow();
        school.storage.vault().sweep(school.clock.instant().plus(Duration.ofDays(2)));

        assertThat(codes()).isEqualTo(before);
    }

    @Test
    @Tag("E2")
    void a_device_that_was_not_locked_here_has_no_code_to_show_and_no_view_is_journaled() {
        assertThatOutcome(ada.devices().bypassCodes(C01)).isRefused(DeviceRefusal.NO_BYPASS_CODE);

        assertThat(school.journal("device.bypass-code-viewed")).isEmpty();
    }

    @Test
    @Tag("E2")
    void a_device_that_is_not_at_the_server_is_not_locked() {
        assertThatOutcome(ada.devices().lock(server.id(), new SerialNumber("C99"), MESSAGE))
                .isRefused(DeviceRefusal.NO_SUCH_DEVICE);

        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E2")
    @Tag("T5")
    void with_a_dead_token_no_code_is_made_and_apple_is_not_asked() {
        school.apple.answersLocks(Replies.refused(RejectionKind.REFUSED));
        lock(ada);
        var inDoubt = codes().size();
        school.apple.forgetCalls();

        assertThatOutcome(lock(ada)).isRefused(IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(school.calls()).isEmpty();
        assertThat(codes()).hasSize(inDoubt);
    }

    @Test
    @Tag("E2")
    @Tag("X2")
    @Tag("X5")
    void leaders_and_teachers_neither_lock_nor_see_a_code_and_that_is_journaled() {
        lock(ada).orElseThrow();
        school.locate("C01", "north");
        var leader = school.as(aLeaderOf("north"));
        var teacher = school.as(aTeacherAt("north"));
        school.apple.forgetCalls();

        assertThatOutcome(lock(leader)).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.devices().bypassCodes(C01)).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(lock(teacher)).isRefused(AccessRefusal.TEACHER);
        assertThatOutcome(teacher.devices().bypassCodes(C01)).isRefused(AccessRefusal.TEACHER);

        assertThat(school.calls()).isEmpty();
        assertThat(school.journal("device.bypass-code-viewed")).isEmpty();
        assertThat(school.journal("access.refused"))
                .extracting(entry -> entry.actor().id())
                .containsExactly("u-3", "u-3", "u-5", "u-5");
    }

    private Outcome<ActivationLock> lock(AccountSession session) {
        return session.devices().lock(server.id(), C01, MESSAGE);
    }

    private List<HeldCode> codes() {
        return ada.devices().bypassCodes(C01).orElseThrow();
    }

    private List<String> kinds() {
        return school.journal().stream().map(entry -> entry.kind()).toList();
    }

    private Map<String, String> details(String kind) {
        return school.journal(kind).get(0).particulars().values();
    }

    private void later() {
        school.clock.advance(Duration.ofHours(1));
    }
}
