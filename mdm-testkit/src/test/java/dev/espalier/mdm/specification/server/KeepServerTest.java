package dev.espalier.mdm.specification.server;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.anotherAdministrator;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerDetails;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.apple.Replies;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Showing, changing and ending an integration. */
class KeepServerTest {

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("S6")
    @Tag("S7")
    @Tag("S8")
    void details_come_from_storage_with_their_age_and_apple_is_not_asked() {
        school.apple.forgetCalls();
        school.clock.advance(Duration.ofDays(3));

        var details = school.shown(server).integration().details();

        assertThat(details.serverName()).isEqualTo("Northwind MDM");
        assertThat(details.organization()).isEqualTo("Northwind Schools");
        assertThat(details.adminId()).contains("ada@northwind.example");
        assertThat(details.asOf()).isEqualTo(school.atApple.asOf());
        assertThat(school.calls()).isEmpty();
    }

    @Test
    @Tag("S6")
    void a_server_is_shown_while_an_update_runs() {
        school.apple.answersPages(() -> {
            assertThat(school.shown(server).integration().label()).isEqualTo(School.LABEL);
            return Replies.lastPage("full-list").get();
        });

        assertThatOutcome(school.update(server)).isDone();
    }

    @Test
    @Tag("S9")
    @Tag("S10")
    void label_and_scope_are_saved_as_one_change_and_journaled_with_before_and_after() {
        var saved =
                ada.servers().save(change(server, "Library", selected("north"))).orElseThrow();

        assertThat(saved.label().value()).isEqualTo("Library");
        assertThat(saved.scope()).isEqualTo(selected("north"));
        assertThat(school.journal("server.changed").get(0).particulars().values())
                .containsEntry("label_before", "Main server")
                .containsEntry("label", "Library")
                .containsEntry("scope_before", "all")
                .containsEntry("scope", "north");
    }

    @Test
    @Tag("S10")
    void of_two_people_who_save_the_same_state_the_second_hears_that_it_was_changed_meanwhile() {
        ada.servers().save(change(server, "Ada's", server.scope())).orElseThrow();

        assertThatOutcome(school.as(anotherAdministrator()).servers().save(change(server, "Ben's", server.scope())))
                .isRefused(IntegrationRefusal.CHANGED_MEANWHILE);

        assertThat(school.shown(server).integration().label().value()).isEqualTo("Ada's");
    }

    @Test
    @Tag("S10")
    void saving_reads_apples_details_again() {
        var renamed = ServerDetails.builder()
                .from(school.atApple)
                .serverName("Renamed at Apple")
                .build();
        school.apple.isServer(renamed);

        var saved =
                ada.servers().save(change(server, "Library", server.scope())).orElseThrow();

        assertThat(saved.details()).isEqualTo(renamed);
    }

    @Test
    @Tag("S10")
    void a_failed_re_read_does_not_undo_the_save() {
        school.apple.answersAccount(Replies.outOfService(0), Replies.useless(), Replies.refused(RejectionKind.REFUSED));

        for (String label : new String[] {"First", "Second", "Third"}) {
            school.clock.advance(Duration.ofHours(1));
            var current = school.shown(server).integration();
            ada.servers().save(change(current, label, current.scope())).orElseThrow();

            assertThat(school.shown(server).integration().label().value()).isEqualTo(label);
        }
    }

    @Test
    @Tag("S10")
    void a_scope_may_only_name_locations_of_the_account() {
        assertThatOutcome(ada.servers().save(change(server, "Library", selected("north", "nowhere"))))
                .isRefused(IntegrationRefusal.NO_SUCH_LOCATION)
                .saying("location", "nowhere");

        assertThat(school.shown(server).integration()).isEqualTo(server);
    }

    @Test
    @Tag("T5")
    void a_dead_token_stops_its_calls_and_leaves_data_readable_and_label_scope_and_renewal_editable() {
        school.synced(server, "C01");
        school.apple.answersAccount(Replies.refused(RejectionKind.REFUSED));
        school.update(server).orElseThrow();
        school.apple.forgetCalls();

        assertThatOutcome(school.update(server)).isRefused(IntegrationRefusal.REJECTED_BY_APPLE);
        assertThat(school.devices(server)).hasSize(1);
        var dead = school.shown(server).integration();
        assertThatOutcome(ada.servers().save(change(dead, "Library", selected("north"))))
                .isDone();
        assertThat(school.calls()).isEmpty();
        assertThatOutcome(ada.servers().renew(server.id(), school.anotherTokenFor(server)))
                .isDone();
    }

    @Test
    @Tag("S12")
    void deleting_wants_the_number_of_devices_that_it_stops() {
        school.synced(server, "C01", "C02");

        assertThatOutcome(ada.servers().delete(server.id(), 0))
                .isRefused(ServerRefusal.DELETION_NOT_CONFIRMED)
                .saying("devices", 2L);

        assertThat(school.shown(server).integration().active()).isTrue();
    }

    @Test
    @Tag("S12")
    void a_deleted_integration_destroys_its_secrets_and_keeps_its_history_readable() {
        school.synced(server, "C01");

        ada.servers().delete(server.id(), 1).orElseThrow();

        assertThat(school.shown(server).integration().active()).isFalse();
        assertThat(school.devices(server)).hasSize(1);
        assertThat(school.journal("server.deleted")).hasSize(1);
        assertThat(school.holds(server.token().secret())).isFalse();
        assertThat(school.holds(server.keys().current().orElseThrow().privateKey()))
                .isFalse();
    }

    @Test
    @Tag("S12")
    void a_deleted_integration_can_only_be_looked_at() {
        ada.servers().delete(server.id(), 0).orElseThrow();
        var profile = ada.profiles().define(someSettings().build()).orElseThrow();
        school.apple.forgetCalls();

        assertThatOutcome(school.update(server)).isRefused(IntegrationRefusal.DELETED);
        assertThatOutcome(ada.servers().renew(server.id(), school.anotherTokenFor(server)))
                .isRefused(IntegrationRefusal.DELETED);
        assertThatOutcome(ada.servers().save(change(school.shown(server).integration(), "New", server.scope())))
                .isRefused(IntegrationRefusal.DELETED);
        assertThatOutcome(ada.profiles().makeDefault(server.id(), profile.id())).isRefused(IntegrationRefusal.DELETED);
        assertThatOutcome(ada.servers().delete(server.id(), 0)).isRefused(IntegrationRefusal.DELETED);
        assertThat(school.calls()).isEmpty();
    }

    private static ServerChange change(ServerIntegration from, String label, LocationScope scope) {
        return new ServerChange(from.id(), from.version(), new IntegrationLabel(label), scope);
    }
}
