package dev.espalier.mdm.specification.server;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.anAdministrator;
import static dev.espalier.mdm.testkit.server.Servers.TOKEN_END;
import static dev.espalier.mdm.testkit.server.Servers.aServerToken;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerDraft;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.apple.Replies;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IntegrateServerTest {

    private final School school = new School();
    private final AccountSession ada = school.administrator();

    @Test
    @Tag("G1")
    @Tag("G2")
    void what_is_needed_and_what_to_do_is_told_before_anything_is_made() {
        var guidance = ada.servers().guidance(School.LABEL);

        assertThat(guidance.needs()).contains("server.institution-account", "server.role");
        assertThat(guidance.steps()).extracting(Step::code).contains("server.download-token");
        assertThat(ada.servers().drafts("", 10).items()).isEmpty();
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S1")
    void a_draft_has_a_certificate_for_the_portal_and_its_private_key_in_the_vault() {
        var draft = draft();

        assertThat(draft.certificate()).startsWith("-----BEGIN CERTIFICATE-----");
        String kept = school.storage.vault().use(school.account, draft.key().privateKey(), String::new);
        assertThat(kept).contains("PRIVATE KEY");
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S1")
    void a_key_pair_that_was_made_elsewhere_serves_as_well() {
        var pair = new KeyPairFiles(bytes(TestKeys.privateKeyPem("third")), bytes("a certificate"));

        var draft = ada.servers().draft(School.LABEL, pair).orElseThrow();

        assertThatOutcome(ada.servers().complete(draft.id(), school.tokenFor(draft)))
                .isDone();
    }

    @Test
    @Tag("S1")
    void the_first_drafts_token_is_refused_after_a_new_key_was_made() {
        var draft = draft();
        var early = school.tokenFor(draft);
        ada.servers().rekey(draft.id()).orElseThrow();

        assertThatOutcome(ada.servers().complete(draft.id(), early))
                .isRefused(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
    }

    @Test
    @Tag("S2")
    void a_token_of_one_draft_does_not_complete_another() {
        var first = draft();
        var second = draft();

        assertThatOutcome(ada.servers().complete(second.id(), school.tokenFor(first)))
                .isRefused(ServerRefusal.FILE_FOR_ANOTHER_CERTIFICATE);
    }

    @Test
    @Tag("S2")
    void a_file_that_is_no_token_is_refused_and_the_draft_stays() {
        var draft = draft();

        assertThatOutcome(ada.servers().complete(draft.id(), bytes("not a token")))
                .isRefused(ServerRefusal.FILE_NOT_A_TOKEN);

        assertThat(ada.servers().drafts("", 10).items()).containsExactly(draft);
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S2")
    void an_expired_token_is_refused_without_asking_apple() {
        var draft = draft();
        var file = school.tokenFor(draft);
        school.clock.advance(Duration.between(FakeClock.START, TOKEN_END));

        assertThatOutcome(ada.servers().complete(draft.id(), file))
                .isRefused(ServerRefusal.FILE_EXPIRED)
                .saying("expired_at", TOKEN_END);

        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S2")
    void opening_a_file_shows_what_is_in_it_and_does_nothing_with_it() {
        var draft = draft();

        var token = ada.servers().open(draft.id(), school.tokenFor(draft)).orElseThrow();

        assertThat(token).isEqualTo(aServerToken().build());
        assertThat(ada.servers().drafts("", 10).items()).hasSize(1);
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S4")
    @Tag("S7")
    @Tag("S8")
    void a_completed_integration_serves_all_locations_and_says_who_integrated_it_and_for_whom() {
        var server = school.integrated();

        assertThat(server.scope()).isEqualTo(LocationScope.all());
        assertThat(server.integratedBy()).isEqualTo(Actor.of(anAdministrator()));
        assertThat(server.details()).isEqualTo(school.atApple);
        assertThat(ada.servers().drafts("", 10).items()).isEmpty();
        assertThat(school.shown(server).integration()).isEqualTo(server);
    }

    @Test
    @Tag("S3")
    void an_account_may_have_any_number_of_servers() {
        school.integrated();
        school.apple.isServer(someServerDetails().build());
        school.integrated();

        assertThat(ada.servers().list("", 10).items()).hasSize(2);
    }

    @Test
    @Tag("S3")
    void the_same_apple_server_is_not_integrated_twice_in_one_account() {
        school.integrated();
        var draft = draft();

        assertThatOutcome(ada.servers().complete(draft.id(), school.tokenFor(draft)))
                .isRefused(ServerRefusal.ALREADY_INTEGRATED)
                .saying("label", "Main server");

        assertThat(ada.servers().list("", 10).items()).hasSize(1);
    }

    @Test
    @Tag("S3")
    void an_apple_server_of_another_account_is_refused_and_nothing_more_is_told() {
        school.integrated();
        var other = school.mdm.session(school.open(), anAdministrator());
        var draft = other.servers().draft(School.LABEL).orElseThrow();

        var outcome = other.servers().complete(draft.id(), school.tokenFor(draft));

        assertThatOutcome(outcome)
                .isRefused(ServerRefusal.HELD_ELSEWHERE)
                .saying("server", school.atApple.serverName());
        assertThat(outcome.refusal().orElseThrow().parameters()).containsOnlyKeys("server");
    }

    @Test
    @Tag("S3")
    void an_operator_may_allow_two_accounts_to_hold_one_apple_server() {
        school.integrated();
        school.mdm.operator(Caller.system()).allowDoubleHolding(school.atApple.serverUuid());
        var other = school.mdm.session(school.open(), anAdministrator());
        var draft = other.servers().draft(School.LABEL).orElseThrow();

        assertThatOutcome(other.servers().complete(draft.id(), school.tokenFor(draft)))
                .isDone();
    }

    @Test
    @Tag("S3")
    void a_deleted_integration_frees_its_apple_server_for_everybody() {
        var server = school.integrated();
        ada.servers().delete(server.id(), 0).orElseThrow();

        assertThat(school.integrated().id()).isNotEqualTo(server.id());
    }

    @Test
    @Tag("T3")
    void a_token_that_apple_refuses_is_not_kept() {
        var draft = draft();
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED));

        assertThatOutcome(ada.servers().complete(draft.id(), school.tokenFor(draft)))
                .isRefused(IntegrationRefusal.REJECTED_BY_APPLE)
                .saying("status", 401L);

        assertThat(ada.servers().list("", 10).items()).isEmpty();
        assertThat(school.storage.vault().sweep(FakeClock.START.plusSeconds(1))).isZero();
    }

    @Test
    @Tag("S23")
    void a_busy_apple_leaves_the_draft_for_another_try() {
        var draft = draft();
        var file = school.tokenFor(draft);
        school.apple.answersAccount(Replies.outOfService(0));

        assertThatThrownBy(() -> ada.servers().complete(draft.id(), file))
                .isInstanceOf(AppleUnavailableException.class);

        assertThatOutcome(ada.servers().complete(draft.id(), file)).isDone();
    }

    @Test
    @Tag("X4")
    void a_partner_integrates_servers_like_an_administrator() {
        var partner = school.as(aPartner());
        var draft =
                partner.servers().draft(new IntegrationLabel("By a partner")).orElseThrow();

        var server =
                partner.servers().complete(draft.id(), school.tokenFor(draft)).orElseThrow();

        assertThat(server.integratedBy()).isEqualTo(Actor.of(aPartner()));
    }

    @Test
    @Tag("G3")
    void without_devices_the_next_step_is_to_assign_some_in_the_portal() {
        var server = school.integrated();

        assertThat(ada.devices().fleet(server.id()).orElseThrow().next())
                .extracting(Step::code)
                .containsExactly("server.assign-devices");

        school.synced(server, "C01");
        assertThat(ada.devices().fleet(server.id()).orElseThrow().next()).isEmpty();
    }

    private ServerDraft draft() {
        return ada.servers().draft(School.LABEL).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
