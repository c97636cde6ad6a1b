package dev.espalier.mdm.specification.server;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.apple.Replies.lastPage;
import static dev.espalier.mdm.testkit.device.Devices.aDeviceRecord;
import static dev.espalier.mdm.testkit.device.Devices.pushed;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static dev.espalier.mdm.testkit.server.Servers.TOKEN_END;
import static dev.espalier.mdm.testkit.server.Servers.aServerToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.DeviceRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that another product ran is taken over, and nothing at Apple changes. */
class AdoptServerTest {

    private static final ProfileUuid THEIRS = uuid("THEIRS");

    private final School school = new School();
    private final AccountSession ada = school.administrator();

    @Test
    @Tag("E6")
    @Tag("G1")
    @Tag("G2")
    void what_is_needed_and_what_to_do_is_told_and_calls_nobody() {
        var guidance = ada.servers().adoption(School.LABEL);

        assertThat(guidance.needs()).contains("server.key-in-use", "server.token-in-use");
        assertThat(guidance.steps())
                .extracting(Step::code)
                .containsSubsequence(
                        "server.touch-no-portal", "server.adopt", "server.adopt-profiles", "server.stop-other-product");
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E6")
    void a_server_is_taken_over_with_key_and_token_and_apple_is_asked_one_question() {
        var server = adopted();

        assertThat(school.calls()).containsExactly("account");
        assertThat(server.details()).isEqualTo(school.atApple);
        assertThat(server.label()).isEqualTo(School.LABEL);
        assertThat(server.keys().current().orElseThrow().fingerprint())
                .isEqualTo(TestKeys.third().fingerprint());
        assertThat(server.keys().staged()).isEmpty();
        assertThat(school.holds(server.keys().current().orElseThrow().privateKey()))
                .isTrue();
        assertThat(school.holds(server.token().secret())).isTrue();
        assertThat(school.shown(server).integration()).isEqualTo(server);
    }

    @Test
    @Tag("E6")
    void a_takeover_is_journaled_with_server_certificate_and_person_and_without_a_secret() {
        var server = adopted();

        var entry = school.journal("server.adopted").get(0);
        assertThat(entry.subject().integration()).contains(server.id());
        assertThat(entry.actor().id()).isEqualTo("u-17");
        assertThat(entry.particulars().values())
                .containsEntry("server_uuid", school.atApple.serverUuid())
                .containsEntry("certificate", TestKeys.third().fingerprint());
        assertThat(entry.particulars().values().toString()).doesNotContain("only-for-tests", "PRIVATE KEY");
        assertThat(adoption().toString()).doesNotContain("token", "PRIVATE");
    }

    @Test
    @Tag("E6")
    void what_was_taken_over_outlives_the_sweeping_of_secrets_and_renews_like_any_other() {
        var server = adopted();
        school.storage.vault().sweep(school.clock.instant().plus(Duration.ofDays(2)));

        assertThat(school.holds(server.keys().current().orElseThrow().privateKey()))
                .isTrue();
        assertThatOutcome(ada.servers().renew(server.id(), school.anotherTokenFor(server)))
                .isDone();
    }

    @Test
    @Tag("E6")
    void the_first_update_reads_the_fleet_and_assigns_nothing() {
        var server = adopted();
        theyRun("C01");
        school.apple.forgetCalls();

        school.update(server).orElseThrow();

        assertThat(school.calls()).doesNotContain("assign", "remove", "define").contains("page");
        assertThat(school.device("C01").profile().uuid()).contains(THEIRS);
    }

    @Test
    @Tag("E6")
    @Tag("S20")
    void a_profile_that_was_taken_over_and_made_the_default_is_assigned_only_to_devices_without_it() {
        var server = adopted();
        theyRun("C01", "C02");
        school.update(server).orElseThrow();
        school.apple.hasProfile(THEIRS, someSettings().build());

        var profile = ada.profiles().adopt(server.id(), THEIRS).orElseThrow();
        ada.profiles().makeDefault(server.id(), profile.id()).orElseThrow();
        school.clock.advance(Duration.ofHours(3));
        school.apple.answersPages(lastPage(
                "p9", aDeviceRecord("C03", "added", school.clock.instant()).build()));
        var report = school.update(server).orElseThrow();

        assertThat(profile.settings()).isEqualTo(someSettings().build());
        assertThat(report.assignments().values()).containsExactly(1L);
        assertThat(school.calls()).containsOnlyOnce("assign").doesNotContain("define");
        assertThat(school.device("C01").status()).isEqualTo(DeviceStatus.PICKED_UP);
        assertThat(school.device("C02").attempt()).isEmpty();
        assertThat(school.device("C03").profile().uuid()).contains(THEIRS);
        assertThat(school.journal("device.profile-adopted").get(0).particulars().values())
                .containsEntry("uuid", "THEIRS");
    }

    @Test
    @Tag("E6")
    void a_profile_that_apple_does_not_have_there_is_not_taken_over() {
        var server = adopted();

        assertThatOutcome(ada.profiles().adopt(server.id(), uuid("NOBODYS")))
                .isRefused(DeviceRefusal.NO_PROFILE_AT_APPLE)
                .saying("profile", "NOBODYS");

        assertThat(ada.profiles().list("", 10).items()).isEmpty();
    }

    @Test
    @Tag("E6")
    void taking_a_profile_over_twice_or_defining_the_same_settings_makes_one_profile() {
        var server = adopted();
        school.apple.hasProfile(THEIRS, someSettings().build());

        var first = ada.profiles().adopt(server.id(), THEIRS).orElseThrow();
        var again = ada.profiles().adopt(server.id(), THEIRS).orElseThrow();
        var defined = ada.profiles().define(someSettings().build()).orElseThrow();

        assertThat(again.id()).isEqualTo(first.id()).isEqualTo(defined.id());
        assertThat(ada.profiles().list("", 10).items()).hasSize(1);
    }

    @Test
    @Tag("E6")
    void a_key_that_does_not_fit_its_certificate_is_refused_and_nothing_stays() {
        school.apple.refusesKeyPair(Refusal.of(ServerRefusal.KEY_DOES_NOT_FIT));

        leavesNothing(adopt(ada), ServerRefusal.KEY_DOES_NOT_FIT);
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E6")
    @Tag("S2")
    void a_token_for_another_certificate_is_refused_and_nothing_stays() {
        var theirs = school.apple.tokenFile(TestKeys.second(), aServerToken().build());

        leavesNothing(
                ada.servers().adopt(new Adoption(School.LABEL, pair(), theirs)), ServerRefusal.TOKEN_OF_ANOTHER_KEY);
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E6")
    @Tag("S2")
    void a_file_that_is_no_token_is_refused_and_nothing_stays() {
        leavesNothing(
                ada.servers().adopt(new Adoption(School.LABEL, pair(), bytes("not a token"))),
                ServerRefusal.FILE_NOT_A_TOKEN);
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E6")
    @Tag("S2")
    void an_expired_token_is_refused_without_asking_apple_and_nothing_stays() {
        var adoption = adoption();
        school.clock.advance(Duration.between(FakeClock.START, TOKEN_END));

        leavesNothing(ada.servers().adopt(adoption), ServerRefusal.FILE_EXPIRED);
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E6")
    @Tag("T3")
    void a_token_that_apple_refuses_is_not_kept_nor_is_its_key() {
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED));

        leavesNothing(adopt(ada), IntegrationRefusal.REJECTED_BY_APPLE);
    }

    @Test
    @Tag("E6")
    @Tag("S3")
    void a_server_that_the_account_has_is_not_taken_over_once_more() {
        var first = adopted();

        assertThatOutcome(adopt(ada)).isRefused(ServerRefusal.ALREADY_INTEGRATED);

        assertThat(ada.servers().list("", 10).items()).hasSize(1);
        assertThat(orphans()).isZero();
        assertThat(school.holds(first.token().secret())).isTrue();
    }

    @Test
    @Tag("E6")
    @Tag("S3")
    void a_server_that_another_account_holds_is_refused_and_nothing_stays() {
        var other = school.mdm.session(school.open(), anAdministrator());
        adopt(other).orElseThrow();

        leavesNothing(adopt(ada), ServerRefusal.HELD_ELSEWHERE);
    }

    @Test
    @Tag("E6")
    @Tag("S23")
    void a_busy_apple_changes_nothing_and_leaves_nothing() {
        school.apple.answersAccount(Replies.outOfService(0));

        assertThatThrownBy(() -> adopt(ada)).isInstanceOf(AppleUnavailableException.class);

        assertThat(ada.servers().list("", 10).items()).isEmpty();
        assertThat(orphans()).isZero();
        assertThatOutcome(adopt(ada)).isDone();
    }

    @Test
    @Tag("E6")
    @Tag("X4")
    void a_partner_takes_servers_and_profiles_over_like_an_administrator() {
        var partner = school.as(aPartner());
        var server = adopt(partner).orElseThrow();
        school.apple.hasProfile(THEIRS, someSettings().build());

        assertThatOutcome(partner.profiles().adopt(server.id(), THEIRS)).isDone();
    }

    @Test
    @Tag("E6")
    @Tag("X2")
    @Tag("X5")
    void leaders_and_teachers_take_nothing_over_and_that_is_journaled() {
        var server = adopted();
        var leader = school.as(aLeaderOf("north"));
        school.apple.forgetCalls();

        assertThatOutcome(adopt(leader)).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(leader.profiles().adopt(server.id(), THEIRS)).isRefused(AccessRefusal.ADMINISTRATOR_ONLY);
        assertThatOutcome(adopt(school.as(aTeacherAt("north")))).isRefused(AccessRefusal.TEACHER);

        assertThat(school.calls()).isEmpty();
        assertThat(orphans()).isZero();
        assertThat(school.journal("access.refused"))
                .extracting(entry -> entry.actor().id())
                .containsExactly("u-3", "u-3", "u-5");
    }

    private void leavesNothing(Outcome<ServerIntegration> outcome, RefusalCode reason) {
        assertThatOutcome(outcome).isRefused(reason);
        assertThat(ada.servers().list("", 10).items()).isEmpty();
        assertThat(ada.servers().drafts("", 10).items()).isEmpty();
        assertThat(orphans()).isZero();
    }

    /** How many secrets lie in the vault that nothing refers to. */
    private int orphans() {
        return school.storage.vault().sweep(school.clock.instant().plus(Duration.ofDays(2)));
    }

    private ServerIntegration adopted() {
        return adopt(ada).orElseThrow();
    }

    private Outcome<ServerIntegration> adopt(AccountSession session) {
        return session.servers().adopt(adoption());
    }

    private Adoption adoption() {
        var token = school.apple.tokenFile(TestKeys.third(), aServerToken().build());
        return new Adoption(School.LABEL, pair(), token);
    }

    private static KeyPairFiles pair() {
        return new KeyPairFiles(
                bytes(TestKeys.privateKeyPem("third")), bytes(TestKeys.third().pem()));
    }

    /** The other product has given its profile to these devices, and they have picked it up. */
    private void theyRun(String... serials) {
        var records = Arrays.stream(serials)
                .map(serial -> aDeviceRecord(serial).profile(pushed(THEIRS)).build())
                .toArray(DeviceRecord[]::new);
        school.apple.answersPages(lastPage("full-list", records), lastPage("changes"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
