package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.credential.LikelyCause;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.spi.Storage;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One school from its first day to its second token, through every layer, against the simulated Apple. */
abstract class SchoolStory {
    private static final LocationId NORTH = new LocationId("north");
    private static final LocationId SOUTH = new LocationId("south");

    private School school;
    private SimulatedPerson ada;
    private SimulatedServer main;
    private Mdm mdm;
    private AccountSession session;

    @BeforeEach
    void open_a_school() {
        school = School.open();
        ada = school.ada();
        main = school.main();
        mdm = school.product(storage(school.clock()));
        session = School.found(mdm);
        session.locations().put(new Location(NORTH, "North Campus")).orElseThrow();
        session.locations().put(new Location(SOUTH, "South Campus")).orElseThrow();
    }

    abstract Storage storage(InstantSource clock);

    @AfterEach
    void close() {
        mdm.close();
        school.close();
    }

    @Test
    void a_server_is_integrated_and_its_devices_get_their_default_profile() {
        var fleet = main.seed(DeviceFleet.ofSchool(2_500));
        var server = integrateWithANewKey();

        var first = update(server);
        assertThat(first.ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
        assertThat(first.records()).isEqualTo(2_500);
        assertThat(counts(server)).containsEntry(DeviceStatus.NOT_ASSIGNED, 2_500L);

        School.makeDefault(session, server.id(), "Students");
        assertThat(update(server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
        assertThat(counts(server)).containsEntry(DeviceStatus.READY, 2_500L);

        school.organization().devices(fleet.serial(3)).activate();
        school.organization().devices(fleet.serial(4)).unassign();
        update(server);
        assertThat(counts(server))
                .containsEntry(DeviceStatus.PICKED_UP, 1L)
                .containsEntry(DeviceStatus.RELEASED, 1L)
                .containsEntry(DeviceStatus.READY, 2_498L);
        assertThat(session.journal().verify().orElseThrow().flaws()).isEmpty();
    }

    @Test
    void a_profile_is_chosen_for_certain_devices_and_taken_away_again() {
        var fleet = main.seed(DeviceFleet.ofSchool(10));
        var server = integrate();
        update(server);
        var profile = session.profiles().define(School.settings("Teachers")).orElseThrow();
        var serials = Set.of(new SerialNumber(fleet.serial(0)), new SerialNumber(fleet.serial(1)));

        var chosen = session.profiles()
                .choose(server.id(), ProfileChoice.of(profile.id()), serials)
                .orElseThrow();
        assertThat(chosen).hasSize(2).allMatch(device -> device.status() == DeviceStatus.READY);
        assertThat(session.profiles()
                        .readBack(server.id(), profile.id())
                        .orElseThrow()
                        .name())
                .isEqualTo("Teachers");

        var removed = session.profiles()
                .choose(server.id(), ProfileChoice.none(), serials)
                .orElseThrow();
        assertThat(removed).hasSize(2).allMatch(device -> device.status() == DeviceStatus.NOT_ASSIGNED);
    }

    @Test
    void a_dead_token_is_said_to_be_dead_and_renewed_by_somebody_else() {
        main.seed(DeviceFleet.ofSchool(5));
        var server = integrate();
        update(server);

        main.downloadToken(ada);
        var held = update(server);
        assertThat(held.ending()).isEqualTo(UpdateReport.Ending.HELD);
        var standing = session.servers().show(server.id()).orElseThrow().standing();
        assertThat(standing.word()).isEqualTo(StandingWord.REJECTED);
        assertThat(standing.causes()).containsExactly(LikelyCause.SUPERSEDED, LikelyCause.DOWNLOADER_CHANGED);
        assertThat(session.health().report().findings()).hasSize(1);

        var bea = school.organization().addPerson("bea@northwind.example", PortalRole.DEVICE_ENROLLMENT_MANAGER);
        var renewal =
                session.servers().renew(server.id(), main.downloadToken(bea)).orElseThrow();
        assertThat(renewal.otherPerson()).isTrue();
        assertThat(update(server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
        assertThat(session.health().report().findings()).isEmpty();
    }

    @Test
    void a_token_of_another_server_renews_nothing() {
        var server = integrate();
        var other = school.organization().createServer(ada, "Other server");
        other.upload(ada, certificate(server));

        var outcome = session.servers().renew(server.id(), other.downloadToken(ada));

        assertThat(outcome.refusal().orElseThrow().reason()).isEqualTo(ServerRefusal.OTHER_SERVER);
        assertThat(update(server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
    }

    @Test
    void a_leader_of_another_location_finds_nothing() {
        var server = integrate();
        var version =
                session.servers().show(server.id()).orElseThrow().integration().version();
        var change = new ServerChange(server.id(), version, server.label(), LocationScope.selected(Set.of(NORTH)));
        session.servers().save(change).orElseThrow();

        var leader = mdm.session(School.NORTHWIND, Caller.leader("u-3", "Lee", Set.of(SOUTH)));
        assertThat(leader.servers().list("", 10).items()).isEmpty();
        Outcome<UpdateReport> outcome = leader.devices().update(server.id(), Progress.none());
        assertThat(outcome.refusal().orElseThrow().reason()).isEqualTo(AccessRefusal.OUT_OF_REACH);
        assertThat(session.journal().read(0, 1000).entries())
                .anyMatch(entry -> entry.kind().equals("access.refused")
                        && entry.actor().id().equals("u-3"));
    }

    /** From a new key pair on, as a person does it in the portal. */
    private ServerIntegration integrateWithANewKey() {
        var draft = session.servers().draft(new IntegrationLabel("Main server")).orElseThrow();
        main.upload(ada, School.ascii(draft.certificate()));
        return session.servers().complete(draft.id(), main.downloadToken(ada)).orElseThrow();
    }

    private ServerIntegration integrate() {
        return session.servers().show(school.integrate(session)).orElseThrow().integration();
    }

    private static byte[] certificate(ServerIntegration server) {
        return School.ascii(server.keys().forPortal().pem());
    }

    private UpdateReport update(ServerIntegration server) {
        return School.update(session, server.id());
    }

    private Map<DeviceStatus, Long> counts(ServerIntegration server) {
        return School.counts(session, server.id());
    }
}
