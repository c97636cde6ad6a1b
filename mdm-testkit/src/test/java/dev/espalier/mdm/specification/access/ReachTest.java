package dev.espalier.mdm.specification.access;

import static dev.espalier.mdm.testkit.OutcomeAssert.assertThatOutcome;
import static dev.espalier.mdm.testkit.access.Callers.aLeaderOf;
import static dev.espalier.mdm.testkit.access.Callers.aTeacherAt;
import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.location.Locations.aLocation;
import static dev.espalier.mdm.testkit.location.Locations.selected;
import static dev.espalier.mdm.testkit.server.Servers.anIntegrationId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Refusal;
import dev.espalier.mdm.domain.access.RefusalCode;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.Disowning;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final SerialNumber C01 = new SerialNumber("C01");
    private static final DiscoveryUrl URL = new DiscoveryUrl("https://mdm.northwind.example");

    private final School school = new School();
    private final AccountSession ada = school.administrator();
    private final ServerIntegration server = school.integrated();

    @Test
    @Tag("X2")
    @Tag("S5")
    void a_leader_out_of_reach_finds_nothing_in_lists_health_and_journal() {
        scoped(selected("north"));
        school.clock.advance(Duration.ofDays(364));
        var leader = school.as(aLeaderOf("south"));

        assertThat(ada.health().report().findings()).isNotEmpty();
        assertThat(leader.servers().list("", 10).items()).isEmpty();
        assertThat(leader.health().report().findings()).isEmpty();
        assertThat(leader.journal().read(0, 1000).entries()).isEmpty();
        assertThat(leader.devices().due()).isEmpty();
    }

    @Test
    @Tag("X2")
    @Tag("S5")
    void a_leader_within_reach_finds_it_in_all_of_them() {
        scoped(selected("north"));
        school.clock.advance(Duration.ofDays(364));
        var leader = school.as(aLeaderOf("north"));

        assertThat(leader.servers().list("", 10).items()).hasSize(1);
        assertThat(leader.health().report().findings()).hasSize(1);
        assertThat(leader.journal().read(0, 1000).entries()).isNotEmpty();
        assertThat(leader.devices().due()).containsExactly(server.id());
    }

    @Test
    @Tag("X2")
    void a_server_out_of_reach_and_one_that_is_not_there_are_refused_in_the_very_same_words() {
        scoped(selected("north"));
        var leader = school.as(aLeaderOf("south"));

        for (IntegrationId id : List.of(server.id(), anIntegrationId())) {
            assertThat(everythingOn(leader, id))
                    .allSatisfy(
                            outcome -> assertThat(outcome.refusal()).contains(Refusal.of(AccessRefusal.OUT_OF_REACH)));
        }
        assertThat(school.calls()).containsOnly("account");
    }

    private List<Outcome<?>> everythingOn(AccountSession session, IntegrationId id) {
        var change = new ServerChange(id, server.version(), new IntegrationLabel("New"), LocationScope.all());
        return Stream.<Outcome<?>>of(
                        session.servers().show(id),
                        session.servers().renewal(id),
                        session.servers().renew(id, new byte[] {1}),
                        session.servers().save(change),
                        session.devices().update(id, Progress.none()),
                        session.devices().fleet(id),
                        session.devices().disown(id, new Disowning(School.serials("C01"), 1)),
                        session.devices().lock(id, C01, ""),
                        session.devices().replacement(id, C01),
                        session.profiles().adopt(id, new ProfileUuid("THEIRS")),
                        session.services().discovery(id),
                        session.services().setDiscovery(id, URL),
                        session.services().clearDiscovery(id),
                        session.services().betaTokens(id),
                        session.services().managedAccountToken(id))
                .toList();
    }

    @Test
    @Tag("X2")
    void all_locations_admit_a_leader_of_a_location_that_was_created_later() {
        ada.locations().put(aLocation("tomorrow")).orElseThrow();

        assertThat(school.as(aLeaderOf("tomorrow")).servers().list("", 10).items())
                .hasSize(1);
        assertThat(school.as(aLeaderOf()).servers().list("", 10).items()).isEmpty();
    }

    @Test
    @Tag("X2")
    void within_reach_a_leader_renames_and_updates_but_neither_rescopes_deletes_nor_integrates() {
        var leader = school.as(aLeaderOf("north"));
        var renamed = leader.servers()
                .save(change(server, "Renamed by a leader", server.scope()))
                .orElseThrow();

        assertThat(renamed.label().value()).isEqualTo("Renamed by a leader");
        assertThatOutcome(leader.devices().update(server.id(), Progress.none())).isDone();
        var current = school.shown(server).integration();
        refused(leader.servers().save(change(current, "New", selected("north"))), AccessRefusal.ADMINISTRATOR_ONLY);
        refused(leader.servers().delete(server.id(), 0), AccessRefusal.ADMINISTRATOR_ONLY);
        refused(leader.servers().rekey(server.id()), AccessRefusal.ADMINISTRATOR_ONLY);
        refused(leader.servers().draft(School.LABEL), AccessRefusal.ADMINISTRATOR_ONLY);
        refused(leader.profiles().define(someSettings().build()), AccessRefusal.ADMINISTRATOR_ONLY);
        refused(leader.locations().put(aLocation("east")), AccessRefusal.ADMINISTRATOR_ONLY);
        refused(leader.journal().verify(), AccessRefusal.ADMINISTRATOR_ONLY);
        assertThat(school.shown(server).integration()).isEqualTo(current);
    }

    @Test
    @Tag("X2")
    void a_leader_chooses_profiles_only_for_devices_of_their_own_locations() {
        school.locate("C01", "north");
        school.locate("C02", "south");
        school.synced(server, "C01", "C02", "C03");
        var leader = school.as(aLeaderOf("north"));

        assertThatOutcome(leader.profiles().choose(server.id(), ProfileChoice.none(), serials("C01")))
                .isDone();
        refused(
                leader.profiles().choose(server.id(), ProfileChoice.none(), serials("C01", "C02")),
                AccessRefusal.NOT_YOUR_DEVICE);
        refused(
                leader.profiles().choose(server.id(), ProfileChoice.none(), serials("C03")),
                AccessRefusal.NOT_YOUR_DEVICE);
    }

    @Test
    @Tag("X3")
    void a_teacher_is_refused_everything_and_sees_nothing() {
        school.synced(server, "C01");
        var teacher = school.as(aTeacherAt("north"));
        var everyDevice = new DeviceQuery(Set.of(), Set.of(), Set.of(), "", DeviceQuery.Order.SERIAL);

        assertThat(everythingOn(teacher, server.id()))
                .allSatisfy(outcome ->
                        assertThat(outcome.refusal()).map(Refusal::reason).contains(AccessRefusal.TEACHER));
        refused(teacher.servers().draft(School.LABEL), AccessRefusal.TEACHER);
        refused(teacher.profiles().define(someSettings().build()), AccessRefusal.TEACHER);
        assertThat(teacher.servers().list("", 10).items()).isEmpty();
        assertThat(teacher.devices().stream(everyDevice)).isEmpty();
        assertThat(teacher.journal().read(0, 1000).entries()).isEmpty();
        assertThat(teacher.health().report().findings()).isEmpty();
    }

    @Test
    @Tag("X5")
    void a_refusal_changes_nothing_and_is_journaled_with_rule_and_caller() {
        school.as(aLeaderOf("north")).servers().delete(server.id(), 0);

        var entry = school.journal("access.refused").get(0);

        assertThat(entry.actor().id()).isEqualTo("u-3");
        assertThat(entry.subject().integration()).contains(server.id());
        assertThat(entry.particulars().values())
                .containsEntry("rule", "X2")
                .containsEntry("code", "access.administrator-only")
                .containsEntry("by", "Mia Chen");
        assertThat(school.shown(server).integration()).isEqualTo(server);
    }

    @Test
    @Tag("X6")
    void a_removed_location_leaves_every_selection_and_an_empty_one_shows_in_health() {
        scoped(selected("north"));

        var removal = ada.locations().remove(aLocation("north").id()).orElseThrow();

        assertThat(removal.selections()).isEqualTo(1);
        assertThat(removal.emptied()).isEqualTo(1);
        assertThat(school.shown(server).integration().scope()).isEqualTo(selected());
        assertThat(ada.health().report().findings())
                .extracting(finding -> finding.code())
                .containsExactly("health.server-empty-scope");
        assertThat(school.as(aLeaderOf("north")).servers().list("", 10).items()).isEmpty();
        assertThat(school.as(aLeaderOf("south")).servers().list("", 10).items()).isEmpty();
    }

    @Test
    @Tag("X6")
    void a_location_that_comes_again_under_the_same_id_is_in_no_selection() {
        scoped(selected("north", "south"));
        ada.locations().remove(aLocation("north").id()).orElseThrow();
        ada.locations().put(aLocation("north")).orElseThrow();

        assertThat(school.shown(server).integration().scope()).isEqualTo(selected("south"));
        assertThat(school.journal("location.removed")).hasSize(1);
    }

    private void scoped(LocationScope scope) {
        ada.servers()
                .save(change(school.shown(server).integration(), "Main server", scope))
                .orElseThrow();
    }

    private static ServerChange change(ServerIntegration from, String label, LocationScope scope) {
        return new ServerChange(from.id(), from.version(), new IntegrationLabel(label), scope);
    }

    private static void refused(Outcome<?> outcome, RefusalCode reason) {
        assertThatOutcome(outcome).isRefused(reason);
    }

    private static List<SerialNumber> serials(String... serials) {
        return Stream.of(serials).map(SerialNumber::new).toList();
    }
}
