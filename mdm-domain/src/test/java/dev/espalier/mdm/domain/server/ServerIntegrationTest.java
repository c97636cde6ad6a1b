package dev.espalier.mdm.domain.server;

import static dev.espalier.mdm.domain.Examples.ADA;
import static dev.espalier.mdm.domain.Examples.NOW;
import static dev.espalier.mdm.domain.Examples.aDraft;
import static dev.espalier.mdm.domain.Examples.aKey;
import static dev.espalier.mdm.domain.Examples.aServer;
import static dev.espalier.mdm.domain.Examples.aStoredToken;
import static dev.espalier.mdm.domain.Examples.aToken;
import static dev.espalier.mdm.domain.Examples.details;
import static dev.espalier.mdm.domain.Examples.locations;
import static dev.espalier.mdm.domain.Examples.rejection;
import static dev.espalier.mdm.domain.Examples.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.espalier.mdm.domain.access.Role;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.journal.Actor;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SecretRef;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServerIntegrationTest {

    private final ServerIntegration server = aServer().build();

    @Test
    @Tag("S4")
    void a_new_integration_serves_all_locations() {
        var integrated =
                aDraft(aKey()).completed(aStoredToken(), details("server-1").build());

        assertThat(integrated.scope()).isEqualTo(LocationScope.all());
        assertThat(integrated.scope().admits(locations("created-tomorrow"))).isTrue();
    }

    @Test
    @Tag("S6")
    @Tag("S8")
    void it_shows_the_servers_and_the_organizations_name_as_apple_said_last() {
        var fresh = details("server-1")
                .serverName("Renamed at Apple")
                .organization("Northwind Trust")
                .asOf(NOW.plusSeconds(60))
                .build();

        assertThat(server.refreshed(fresh).details()).isEqualTo(fresh);
    }

    @Test
    @Tag("S6")
    void what_apple_said_last_stays_readable_with_its_age_while_the_token_is_dead() {
        var dead = server.rejected(rejection(RejectionKind.REFUSED));

        assertThat(dead.details()).isEqualTo(server.details());
        assertThat(dead.details().asOf()).isEqualTo(NOW);
    }

    @Test
    @Tag("S6")
    void an_answer_about_another_server_does_not_overwrite_what_is_known() {
        assertThat(server.refreshed(details("server-2").build())).isEqualTo(server);
    }

    @Test
    @Tag("T3")
    void a_good_answer_ends_a_refusal_unless_only_writes_are_refused() {
        var fresh = details("server-1").build();
        var dead = server.rejected(rejection(RejectionKind.REFUSED));
        var readOnly = server.rejected(rejection(RejectionKind.READ_ONLY));

        assertThat(dead.refreshed(fresh).rejection()).isEmpty();
        assertThat(readOnly.refreshed(fresh).rejection()).isPresent();
    }

    @Test
    @Tag("S7")
    void it_shows_who_integrated_it_here_and_who_downloaded_the_token_at_apple() {
        var integrated = aDraft(aKey())
                .completed(
                        aStoredToken(),
                        details("server-1").adminId("ben@northwind.example").build());

        assertThat(integrated.integratedBy()).isEqualTo(ADA);
        assertThat(integrated.integratedAt()).isEqualTo(NOW);
        assertThat(integrated.details().adminId()).contains("ben@northwind.example");
    }

    @Test
    @Tag("S7")
    void whoever_brought_the_token_integrated_it_even_if_somebody_else_drafted_it_before() {
        var ben = new Actor(Role.PARTNER, "u-9");
        var later = NOW.plus(Duration.ofDays(1));
        var token = StoredToken.of(aToken().build(), new SecretRef(UUID.randomUUID()), ben, later);

        var integrated = aDraft(aKey()).completed(token, details("server-1").build());

        assertThat(integrated.integratedBy()).isEqualTo(ben);
        assertThat(integrated.integratedAt()).isEqualTo(later);
    }

    @Test
    @Tag("S9")
    void the_label_is_ours_and_has_nothing_to_do_with_apples_name() {
        var renamed = server.saved(new IntegrationLabel("  Library iPads "), server.scope());

        assertThat(renamed.label().value()).isEqualTo("Library iPads");
        assertThat(renamed.details()).isEqualTo(server.details());
    }

    @Test
    @Tag("S9")
    void a_new_name_at_apple_leaves_the_label_as_it_is() {
        var fresh = details("server-1").serverName("Renamed at Apple").build();

        assertThat(server.refreshed(fresh).label()).isEqualTo(server.label());
    }

    @Test
    @Tag("S9")
    void a_label_is_one_line_of_1_to_100_characters() {
        assertThat(new IntegrationLabel("x".repeat(100)).value()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new IntegrationLabel("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new IntegrationLabel("  "));
        assertThatIllegalArgumentException().isThrownBy(() -> new IntegrationLabel("two\nlines"));
    }

    @Test
    @Tag("S10")
    void label_and_scope_are_saved_as_one_change_of_one_version() {
        var saved = server.saved(new IntegrationLabel("Renamed"), selected("north"));

        assertThat(saved.label().value()).isEqualTo("Renamed");
        assertThat(saved.scope()).isEqualTo(selected("north"));
        assertThat(saved.version()).isEqualTo(server.version());
        assertThat(saved.token()).isEqualTo(server.token());
    }

    @Test
    @Tag("S12")
    void a_deleted_integration_keeps_everything_that_is_known_about_it() {
        var deleted = server.deleted(NOW);

        assertThat(deleted.active()).isFalse();
        assertThat(deleted.deletedAt()).contains(NOW);
        assertThat(deleted.details()).isEqualTo(server.details());
        assertThat(deleted.label()).isEqualTo(server.label());
    }

    @Test
    @Tag("T5")
    void label_scope_and_keys_stay_editable_while_the_token_is_dead() {
        var dead = server.rejected(rejection(RejectionKind.REFUSED));

        assertThat(dead.saved(new IntegrationLabel("Renamed"), selected("north"))
                        .label())
                .isEqualTo(new IntegrationLabel("Renamed"));
        assertThat(dead.rekeyed(aKey()).keys().staged()).isPresent();
    }

    @Test
    @Tag("T1")
    void a_warning_that_was_given_is_not_given_again_and_the_next_one_is() {
        var end = server.token().expiresAt().orElseThrow();
        var sixtyDaysAhead = end.minus(Duration.ofDays(60));

        assertThat(server.warningDue(sixtyDaysAhead)).contains(60);
        assertThat(server.warned(60).warningDue(sixtyDaysAhead)).isEmpty();
        assertThat(server.warned(60).warningDue(end.minus(Duration.ofDays(30)))).contains(30);
    }

    @Test
    @Tag("S12")
    void an_integration_works_until_it_is_deleted() {
        assertThat(server.active()).isTrue();
    }

    @Test
    @Tag("S9")
    void a_label_prints_as_people_wrote_it() {
        assertThat(new IntegrationLabel("Library iPads")).hasToString("Library iPads");
    }

    @Test
    @Tag("S6")
    void apples_word_about_a_server_names_it_and_lets_pages_and_requests_hold_at_least_one_device() {
        assertThat(details("server-1").pageLimit(1).build().pageLimit()).isEqualTo(1);
        assertThat(details("server-1").build().pageLimit()).isEqualTo(100);
        assertThat(details("server-1").batchLimit(1).build().batchLimit()).isEqualTo(1);
        assertThat(details("server-1").build().batchLimit()).isEqualTo(1000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> details("server-1").batchLimit(0).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> details("server-1").pageLimit(0).build());
        assertThatIllegalArgumentException().isThrownBy(() -> details(" ").build());
    }
}
