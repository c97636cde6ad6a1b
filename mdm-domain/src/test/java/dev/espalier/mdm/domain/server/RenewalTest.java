package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.aToken;
import static dev.espalier.mdm.domain.Examples.details;
import static dev.espalier.mdm.domain.Examples.rejection;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.credential.Rejection;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S11")
class RenewalTest {

    private final ServerIntegration server = aServer()
            .label(new IntegrationLabel("Library"))
            .scope(selected("north"))
            .rejection(rejection(RejectionKind.REFUSED))
            .warnedDays(7)
            .build();
    private final ServerToken token =
            aToken().consumerKey("CK_another_download_9").build();
    private final TokenReading.Opened opened =
            new TokenReading.Opened(token, server.keys().current().orElseThrow());
    private final StoredToken stored = StoredToken.of(
            token, new SecretRef(UUID.randomUUID()), new Actor(Role.LOCATION_LEADER, "u-3"), NOW.plusSeconds(1));

    @Test
    void a_token_of_the_same_server_renews_it() {
        var account = details("server-1").asOf(NOW.plusSeconds(1)).build();

        var renewed = renewed(account);

        assertThat(renewed.token()).isEqualTo(stored);
        assertThat(renewed.details()).isEqualTo(account);
    }

    @Test
    void a_renewal_keeps_identity_label_scope_and_history() {
        var renewed = renewed(details("server-1").build());

        assertThat(renewed.id()).isEqualTo(server.id());
        assertThat(renewed.label()).isEqualTo(server.label());
        assertThat(renewed.scope()).isEqualTo(server.scope());
        assertThat(renewed.integratedBy()).isEqualTo(server.integratedBy());
        assertThat(renewed.version()).isEqualTo(server.version());
    }

    @Test
    void a_renewal_ends_apples_refusal_and_the_warnings_of_the_old_token() {
        var renewed = renewed(details("server-1").build());

        assertThat(renewed.standing(NOW.plusSeconds(2)).word()).isEqualTo(StandingWord.VALID);
        assertThat(renewed.warnedDays()).isEmpty();
    }

    @Test
    void a_token_of_another_server_is_told_apart_with_both_servers_named() {
        var other = details("server-2").serverName("Another server").build();

        var decision = server.renewWith(opened, stored, other);

        assertThat(decision).isEqualTo(new RenewalDecision.OtherServer(server.details(), other));
        assertThat(decision.<String>match(
                        same -> "renewed", unequal -> unequal.actual().serverName()))
                .isEqualTo("Another server");
    }

    @Test
    void neither_the_same_name_makes_it_the_same_server_nor_another_name_another_one() {
        var namesake = details("server-2").build();
        var renamed = details("server-1")
                .serverName("Renamed at Apple")
                .organization("Northwind Trust")
                .build();

        assertThat(server.renewWith(opened, stored, namesake)).isInstanceOf(RenewalDecision.OtherServer.class);
        assertThat(renewed(renamed).token()).isEqualTo(stored);
    }

    @Test
    void only_an_explicit_replacement_puts_another_server_behind_the_integration() {
        var other = details("server-2").build();

        var replaced = server.replacedBy(opened, stored, other);

        assertThat(replaced.id()).isEqualTo(server.id());
        assertThat(replaced.details().serverUuid()).isEqualTo("server-2");
        assertThat(replaced.token()).isEqualTo(stored);
    }

    @Test
    @Tag("T1")
    void with_a_new_token_the_warnings_start_anew() {
        var sevenDaysAhead = stored.expiresAt().orElseThrow().minus(Duration.ofDays(7));

        assertThat(server.warningDue(sevenDaysAhead)).isEmpty();
        assertThat(renewed(details("server-1").build()).warningDue(sevenDaysAhead))
                .contains(7);
    }

    @Test
    @Tag("T2")
    void another_persons_download_with_another_consumer_key_renews_the_same_server() {
        var account = details("server-1").adminId("ben@northwind.example").build();

        var renewed = renewed(account);

        assertThat(renewed.details().adminId()).contains("ben@northwind.example");
        assertThat(renewed.token().consumerKeyShort())
                .isNotEqualTo(server.token().consumerKeyShort());
        assertThat(renewed.token().storedBy()).isEqualTo(new Actor(Role.LOCATION_LEADER, "u-3"));
    }

    @Test
    @Tag("T2")
    void a_download_of_which_apple_names_no_person_renews_the_same_server() {
        var account = details("server-1").adminId(Optional.empty()).build();

        assertThat(renewed(account).token()).isEqualTo(stored);
    }

    @Test
    @Tag("T3")
    void since_when_apple_refuses_is_kept_while_it_goes_on_refusing_in_the_same_words() {
        var later = Rejection.builder()
                .from(rejection(RejectionKind.REFUSED))
                .since(NOW.plus(Duration.ofDays(1)))
                .build();
        var otherwise = Rejection.builder()
                .from(later)
                .kind(RejectionKind.TERMS_UNSIGNED)
                .build();

        var inOtherWords = Rejection.builder().from(later).code("token_expired").build();

        assertThat(server.rejected(later).rejection()).isEqualTo(server.rejection());
        assertThat(server.rejected(inOtherWords).rejection()).contains(inOtherWords);
        assertThat(server.rejected(otherwise).rejection()).contains(otherwise);
        assertThat(server.accepted().rejection()).isEmpty();
    }

    private ServerIntegration renewed(ServerDetails account) {
        return server.renewWith(opened, stored, account).match(RenewalDecision.SameServer::renewed, other -> server);
    }
}
