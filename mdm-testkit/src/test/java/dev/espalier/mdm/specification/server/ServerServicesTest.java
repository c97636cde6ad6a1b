package dev.espalier.mdm.specification.server;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aPartner;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.server.Servers.TOKEN_END;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.server.ServerServices;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.server.BetaToken;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.Secret;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.FakeClock;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server gives besides devices. */
class ServerServicesTest {

    private static final DiscoveryUrl URL = new DiscoveryUrl("https://mdm.northwind.example/enroll");
    private static final BetaToken BETA =
            new BetaToken(Secret.of("BETA-only-for-tests"), "iOS 27 Beta AppleSeed for IT", "iOS");

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();
    private final ServerServices services = ada.services();

    @BeforeEach
    void nothing_was_asked_yet() {
        school.apple.forgetCalls();
    }

    @Test
    @Tag("E4")
    void a_discovery_url_is_set_read_back_and_taken_away() {
        assertThatOutcome(services.discovery(server.id())).isDoneWith(Optional.empty());

        assertThat(services.setDiscovery(server.id(), URL).orElseThrow().url()).isEqualTo(URL);
        assertThat(school.calls()).endsWith("setDiscovery", "discovery");
        assertThat(current()).contains(URL);

        assertThat(services.clearDiscovery(server.id()).orElseThrow().map(Discovery::url))
                .contains(URL);
        assertThat(current()).isEmpty();
    }

    @Test
    @Tag("E4")
    void what_apple_has_after_a_change_is_shown_and_not_what_was_asked_for() {
        var other = new Discovery(new DiscoveryUrl("https://other.example"), FakeClock.START);
        school.apple.answersDiscovery(Replies.given(Optional.of(other)));

        assertThatOutcome(services.setDiscovery(server.id(), URL)).isDoneWith(other);
    }

    @Test
    @Tag("E4")
    void setting_and_taking_away_are_journaled_with_the_url_that_was_concerned() {
        services.setDiscovery(server.id(), URL).orElseThrow();
        services.clearDiscovery(server.id()).orElseThrow();

        assertThat(details("server.discovery-set"))
                .containsEntry("url", URL.value())
                .containsEntry("by", "Ada Lopez");
        assertThat(details("server.discovery-cleared")).containsEntry("url", URL.value());
    }

    @Test
    @Tag("E4")
    void taking_away_what_was_not_set_is_journaled_too() {
        services.clearDiscovery(server.id()).orElseThrow();

        assertThat(details("server.discovery-cleared")).containsEntry("url", "").containsEntry("by", "Ada Lopez");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mdm.northwind.example/enroll",
                "mdm.northwind.example",
                "https:///enroll",
                "https://ada:secret@mdm.northwind.example",
                "https://mdm northwind.example",
                ""
            })
    @Tag("E4")
    void a_url_that_apple_could_not_take_is_refused_and_nobody_is_called(String url) {
        assertThatOutcome(services.setDiscovery(server.id(), new DiscoveryUrl(url)))
                .isRefused(ServerRefusal.DISCOVERY_URL_INVALID)
                .saying("url", url);

        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("E4")
    void an_organization_without_the_service_hears_so_whatever_it_asks_for() {
        school.apple.answersDiscovery(
                Replies.declined("ORG_NOT_SUPPORTED"), Replies.given(Optional.of(new Discovery(URL, null))));
        school.apple.answersSettingDiscovery(Replies.declined("ORG_NOT_SUPPORTED"));
        school.apple.answersClearingDiscovery(Replies.declined("ORG_NOT_SUPPORTED"));

        assertThatOutcome(services.discovery(server.id())).isRefused(ServerRefusal.SERVICE_NOT_FOR_ORGANIZATION);
        assertThatOutcome(services.setDiscovery(server.id(), URL))
                .isRefused(ServerRefusal.SERVICE_NOT_FOR_ORGANIZATION);
        assertThatOutcome(services.clearDiscovery(server.id())).isRefused(ServerRefusal.SERVICE_NOT_FOR_ORGANIZATION);

        assertThat(school.journal("server.discovery-set")).isEmpty();
        assertThat(school.journal("server.discovery-cleared")).isEmpty();
    }

    @Test
    @Tag("E4")
    void a_refusal_with_a_code_of_apples_own_passes_it_on() {
        school.apple.answersSettingDiscovery(Replies.declined("INVALID_REFERENCE"));

        assertThatOutcome(services.setDiscovery(server.id(), URL))
                .isRefused(ServerRefusal.DECLINED_BY_APPLE)
                .saying("code", "INVALID_REFERENCE");
    }

    @Test
    @Tag("E4")
    @Tag("S23")
    void a_busy_apple_is_not_asked_for_a_service_before_its_time() {
        school.apple.answersSettingDiscovery(Replies.outOfService(60));

        assertThatOutcome(services.setDiscovery(server.id(), URL)).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThatOutcome(services.discovery(server.id())).isRefused(IntegrationRefusal.NOT_BEFORE);
        assertThat(school.calls()).containsExactly("setDiscovery");

        school.clock.advance(Duration.ofSeconds(60));
        assertThatOutcome(services.setDiscovery(server.id(), URL)).isDone();
    }

    @Test
    @Tag("E4")
    void beta_tokens_are_shown_once_journaled_and_kept_nowhere() {
        school.apple.answersBetaTokens(Replies.given(List.of(BETA)));

        assertThatOutcome(services.betaTokens(server.id())).isDoneWith(List.of(BETA));

        assertThat(details("server.beta-tokens-viewed"))
                .containsEntry("tokens", "1")
                .containsEntry("by", "Ada Lopez");
        assertThat(school.journal())
                .noneMatch(entry -> entry.particulars().values().toString().contains("BETA-only-for-tests"));
        assertThat(BETA.toString()).doesNotContain("BETA-only-for-tests");
        assertThatOutcome(services.betaTokens(server.id())).isDoneWith(List.of());
    }

    @Test
    @Tag("E4")
    void an_organization_that_has_not_turned_betas_on_hears_so() {
        school.apple.answersBetaTokens(Replies.declined("APPLE_SEED_FOR_IT_TURNED_OFF"));

        assertThatOutcome(services.betaTokens(server.id())).isRefused(ServerRefusal.BETAS_TURNED_OFF);

        assertThat(school.journal("server.beta-tokens-viewed")).isEmpty();
    }

    @Test
    @Tag("E5")
    void a_device_gets_a_proof_for_the_server_signed_with_its_key_now_and_for_one_use() {
        var proof = services.managedAccountToken(server.id()).orElseThrow();
        services.managedAccountToken(server.id()).orElseThrow();

        var claims = school.apple.signed().get(0);
        assertThat(proof.reveal()).isEqualTo("signed " + claims.id());
        assertThat(claims.issuer()).isEqualTo(school.atApple.serverUuid());
        assertThat(claims.issuedAt()).isEqualTo(school.clock.instant());
        assertThat(claims.key()).isEqualTo(server.keys().current().orElseThrow());
        assertThat(school.apple.signed()).extracting(signed -> signed.id()).doesNotHaveDuplicates();
    }

    @Test
    @Tag("E5")
    void signing_calls_nobody_and_journals_nothing() {
        int entries = school.journal().size();

        services.managedAccountToken(server.id()).orElseThrow();

        assertThat(school.calls()).isEmpty();
        assertThat(school.journal()).hasSize(entries);
    }

    @Test
    @Tag("E5")
    @Tag("T5")
    void a_proof_is_signed_whatever_state_the_token_is_in() {
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED));
        school.update(server).orElseThrow();
        assertThatOutcome(services.managedAccountToken(server.id())).isDone();

        school.clock.advance(Duration.between(FakeClock.START, TOKEN_END));
        assertThatOutcome(services.managedAccountToken(server.id())).isDone();
    }

    @Test
    @Tag("E5")
    @Tag("S1")
    void after_a_new_key_was_made_the_one_that_the_portal_knows_still_signs() {
        ada.servers().rekey(server.id()).orElseThrow();

        services.managedAccountToken(server.id()).orElseThrow();

        assertThat(school.apple.signed().get(0).key())
                .isEqualTo(server.keys().current().orElseThrow());
    }

    @Test
    @Tag("E4")
    @Tag("E5")
    @Tag("S12")
    void a_deleted_integration_gives_nothing_any_more() {
        ada.servers().delete(server.id(), 0).orElseThrow();
        school.apple.forgetCalls();

        assertThat(everything(ada))
                .allSatisfy(outcome ->
                        assertThat(outcome.refusal()).map(Refusal::reason).contains(IntegrationRefusal.DELETED));
        assertThat(school.calls()).isEmpty();
        assertThat(school.apple.signed()).isEmpty();
    }

    @Test
    @Tag("E4")
    @Tag("E5")
    @Tag("X2")
    void a_leader_may_read_the_discovery_url_and_nothing_else() {
        var leader = school.as(aLeaderOf("north"));

        var outcomes = everything(leader);

        assertThatOutcome(outcomes.get(0)).isDone();
        assertThat(outcomes.subList(1, outcomes.size()))
                .allSatisfy(outcome ->
                        assertThat(outcome.refusal()).map(Refusal::reason).contains(AccessRefusal.ADMINISTRATOR_ONLY));
        assertThat(school.calls()).containsExactly("discovery");
        assertThat(school.apple.signed()).isEmpty();
    }

    @Test
    @Tag("E4")
    @Tag("E5")
    @Tag("X2")
    @Tag("X5")
    void out_of_reach_every_service_is_refused_without_a_word_more_and_journaled() {
        assertThat(everything(school.as(aLeaderOf())))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).contains(Refusal.of(AccessRefusal.OUT_OF_REACH)));
        assertThat(everything(school.as(aTeacherAt("north"))))
                .allSatisfy(outcome ->
                        assertThat(outcome.refusal()).map(Refusal::reason).contains(AccessRefusal.TEACHER));

        assertThat(school.calls()).isEmpty();
        assertThat(school.journal("access.refused"))
                .hasSize(10)
                .allSatisfy(entry -> assertThat(entry.subject().integration()).contains(server.id()));
    }

    @Test
    @Tag("E4")
    @Tag("E5")
    @Tag("X4")
    void a_partner_uses_every_service_like_an_administrator() {
        assertThat(everything(school.as(aPartner())))
                .allSatisfy(outcome -> assertThat(outcome.refusal()).isEmpty());
    }

    private List<Outcome<?>> everything(AccountSession session) {
        return Stream.<Outcome<?>>of(
                        session.services().discovery(server.id()),
                        session.services().setDiscovery(server.id(), URL),
                        session.services().clearDiscovery(server.id()),
                        session.services().betaTokens(server.id()),
                        session.services().managedAccountToken(server.id()))
                .toList();
    }

    private Optional<DiscoveryUrl> current() {
        return services.discovery(server.id()).orElseThrow().map(Discovery::url);
    }

    private Map<String, String> details(String kind) {
        return school.journal(kind).get(0).particulars().values();
    }
}
