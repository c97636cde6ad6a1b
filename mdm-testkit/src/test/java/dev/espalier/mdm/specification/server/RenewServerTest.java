package dev.espalier.mdm.specification.server;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.anotherAdministrator;
import static dev.espalier.mdm.testkit.server.Servers.aServerToken;
import static dev.espalier.mdm.testkit.server.Servers.someServerDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.mdm.api.server.Renewal;
import dev.espalier.mdm.domain.credential.Guidance.Step;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.failure.AppleUnavailableException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.AppleCall;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenewServerTest {

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("G1")
    @Tag("T4")
    void before_a_renewal_it_is_told_that_earlier_tokens_end_and_the_upload_follows_at_once() {
        var guidance = ada.servers().renewal(server.id()).orElseThrow();

        assertThat(guidance.needs()).contains("server.role");
        assertThat(guidance.steps())
                .extracting(Step::code)
                .containsSubsequence("server.earlier-tokens-end", "server.download-token", "server.upload-token");
    }

    @Test
    @Tag("S11")
    void a_new_token_of_the_same_server_takes_the_place_of_the_old_one() {
        var renewed = renew();

        assertThat(renewed.integration().token().secret())
                .isNotEqualTo(server.token().secret());
        assertThat(renewed.integration().id()).isEqualTo(server.id());
        assertThat(school.shown(server).integration()).isEqualTo(renewed.integration());
        assertThat(school.journal("server.renewed")).hasSize(1);
    }

    @Test
    @Tag("S11")
    void the_token_is_proven_at_apple_before_the_old_one_is_given_up() {
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED));

        assertThatOutcome(ada.servers().renew(server.id(), school.anotherTokenFor(server)))
                .isRefused(IntegrationRefusal.REJECTED_BY_APPLE);

        assertThat(school.shown(server).integration()).isEqualTo(server);
        assertThat(school.holds(server.token().secret())).isTrue();
    }

    @Test
    @Tag("S11")
    void a_token_of_another_server_is_refused_with_both_names_and_nothing_changes() {
        var other = another();
        school.apple.isServer(other);

        assertThatOutcome(ada.servers().renew(server.id(), school.anotherTokenFor(server)))
                .isRefused(ServerRefusal.OTHER_SERVER)
                .saying("expected_uuid", school.atApple.serverUuid())
                .saying("actual_uuid", other.serverUuid())
                .saying("actual", other.serverName());

        assertThat(school.shown(server).integration()).isEqualTo(server);
        assertThat(school.holds(server.token().secret())).isTrue();
    }

    @Test
    @Tag("S11")
    void a_busy_apple_changes_nothing() {
        school.apple.answersAccount(Replies.outOfService(0));
        var file = school.anotherTokenFor(server);

        assertThatThrownBy(() -> ada.servers().renew(server.id(), file)).isInstanceOf(AppleUnavailableException.class);

        assertThat(school.shown(server).integration()).isEqualTo(server);
        assertThatOutcome(ada.servers().renew(server.id(), file)).isDone();
    }

    @Test
    @Tag("T4")
    void after_the_swap_the_old_secret_is_destroyed_and_never_used_again() {
        renew();
        school.apple.forgetCalls();

        school.update(server).orElseThrow();

        assertThat(school.holds(server.token().secret())).isFalse();
        assertThat(school.apple.calls())
                .isNotEmpty()
                .extracting(AppleCall::token)
                .doesNotContain(server.token().secret());
    }

    @Test
    @Tag("T2")
    void whoever_is_entitled_may_bring_a_file_that_another_person_downloaded() {
        school.apple.isServer(ServerDetails.builder()
                .from(school.atApple)
                .adminId("ben@northwind.example")
                .build());

        var renewed = school.as(aLeaderOf("north"))
                .servers()
                .renew(server.id(), school.anotherTokenFor(server))
                .orElseThrow();

        assertThat(renewed.otherPerson()).isTrue();
        assertThat(renewed.otherConsumerKey()).isTrue();
        assertThat(renewed.newCertificate()).isFalse();
        assertThat(renewed.integration().token().storedBy()).isEqualTo(Actor.of(aLeaderOf("north")));
        assertThat(school.journal("server.renewed").get(0).particulars().values())
                .containsEntry("admin", "ben@northwind.example")
                .containsEntry("admin_before", "ada@northwind.example");
    }

    @Test
    @Tag("S11")
    @Tag("T5")
    void a_renewal_ends_a_refusal_and_its_waiting_time() {
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED));
        school.update(server).orElseThrow();
        assertThat(school.shown(server).standing().word()).isEqualTo(StandingWord.REJECTED);

        renew();

        assertThat(school.shown(server).standing().word()).isEqualTo(StandingWord.VALID);
        assertThatOutcome(school.update(server)).isDone();
    }

    @Test
    @Tag("S1")
    void a_renewal_uses_the_certificate_in_use() {
        var renewed = renew();

        assertThat(renewed.newCertificate()).isFalse();
        assertThat(renewed.integration().keys()).isEqualTo(server.keys());
    }

    @Test
    @Tag("S1")
    void after_a_new_key_a_token_for_either_certificate_renews_and_the_key_in_use_stays_until_then() {
        var rekeyed = ada.servers().rekey(server.id()).orElseThrow();
        assertThat(school.shown(server).integration().keys().current())
                .isEqualTo(server.keys().current());

        assertThatOutcome(ada.servers().renew(server.id(), school.anotherTokenFor(server)))
                .isDone();
        var forNewKey = school.apple.tokenFile(rekeyed.key(), aServerToken().build());
        var renewed = ada.servers().renew(server.id(), forNewKey).orElseThrow();

        assertThat(renewed.newCertificate()).isTrue();
        assertThat(renewed.integration().keys().current()).contains(rekeyed.key());
        assertThat(school.holds(server.keys().current().orElseThrow().privateKey()))
                .isFalse();
    }

    @Test
    @Tag("S1")
    void a_second_new_key_destroys_the_first_one_that_was_staged() {
        var first = ada.servers().rekey(server.id()).orElseThrow();
        var second = ada.servers().rekey(server.id()).orElseThrow();

        assertThat(school.holds(first.key().privateKey())).isFalse();
        assertThat(school.holds(second.key().privateKey())).isTrue();
    }

    @Test
    @Tag("S11")
    void a_replacement_wants_the_number_of_devices_that_are_left_behind() {
        school.synced(server, "C01", "C02");
        school.apple.isServer(another());
        var file = school.anotherTokenFor(server);

        assertThat(ada.servers().consequences(server.id()).orElseThrow().devices())
                .isEqualTo(2);
        assertThatOutcome(ada.servers().replace(server.id(), file, 1))
                .isRefused(ServerRefusal.REPLACEMENT_NOT_CONFIRMED)
                .saying("devices", 2L);
        assertThat(school.shown(server).integration().details().serverUuid()).isEqualTo(school.atApple.serverUuid());
    }

    @Test
    @Tag("S11")
    void a_confirmed_replacement_puts_the_other_server_behind_the_integration_and_reads_it_afresh() {
        school.synced(server, "C01");
        var other = another();
        school.apple.isServer(other);

        var replaced = ada.servers()
                .replace(server.id(), school.anotherTokenFor(server), 1)
                .orElseThrow();

        assertThat(replaced.id()).isEqualTo(server.id());
        assertThat(replaced.details().serverUuid()).isEqualTo(other.serverUuid());
        assertThat(school.sync(server).cursor()).isEmpty();
        assertThat(school.holds(server.token().secret())).isFalse();
    }

    @Test
    @Tag("S11")
    void a_replacement_frees_the_old_apple_server_and_holds_the_new_one() {
        school.apple.isServer(another());
        ada.servers().replace(server.id(), school.anotherTokenFor(server), 0).orElseThrow();

        var draft = ada.servers().draft(School.LABEL).orElseThrow();
        assertThatOutcome(ada.servers().complete(draft.id(), school.tokenFor(draft)))
                .isRefused(ServerRefusal.ALREADY_INTEGRATED);
        school.apple.isServer(school.atApple);
        assertThatOutcome(ada.servers().complete(draft.id(), school.tokenFor(draft)))
                .isDone();
    }

    @Test
    @Tag("S11")
    void two_people_who_renew_at_once_end_with_one_token_that_works() {
        var first = school.anotherTokenFor(server);
        var second = school.anotherTokenFor(server);
        var ben = school.as(anotherAdministrator());
        school.apple.answersAccount(() -> {
            assertThatOutcome(ben.servers().renew(server.id(), second)).isRefused(IntegrationRefusal.BUSY);
            return school.atApple;
        });

        ada.servers().renew(server.id(), first).orElseThrow();
        ben.servers().renew(server.id(), second).orElseThrow();

        assertThat(school.holds(school.shown(server).integration().token().secret()))
                .isTrue();
        assertThat(school.storage.vault().sweep(school.clock.instant().plus(Duration.ofDays(1))))
                .isZero();
    }

    private Renewal renew() {
        return ada.servers().renew(server.id(), school.anotherTokenFor(server)).orElseThrow();
    }

    private static ServerDetails another() {
        return someServerDetails().serverName("Another server").build();
    }
}
