package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.AccessRefusal;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.credential.LikelyCause;
import dev.espalier.mdm.domain.credential.StandingWord;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileChoice;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.location.Location;
import dev.espalier.mdm.domain.location.LocationId;
import dev.espalier.mdm.domain.location.LocationScope;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerLabel;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.api.server.ServerChange;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.PortalRole;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One school from its first day to its second token, through every layer, against the simulated Apple. */
class SchoolStoryTest {
    private static final AccountId NORTHWIND = new AccountId("northwind");
    private static final LocationId NORTH = new LocationId("north");
    private static final LocationId SOUTH = new LocationId("south");

    private final VirtualClock clock = VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"));
    private AppleSimulator apple;
    private SimulatedOrganization school;
    private SimulatedPerson ada;
    private SimulatedServer main;
    private Mdm mdm;
    private AccountSession session;

    @BeforeEach
    void open_a_school() {
        apple = AppleSimulator.builder().clock(clock).start();
        school = apple.portal().createSchool("Northwind Schools");
        ada = school.administrator();
        main = school.createServer(ada, "Main server");
        mdm = Mdm.builder()
                .storage(storage())
                .apple(AppleServices.at(AppleEndpoints.at(apple.url())).build())
                .clock(clock)
                .patience(Duration.ZERO)
                .build();
        mdm.operator(Caller.system()).open(NORTHWIND, "Northwind Schools");
        session = mdm.session(NORTHWIND, Caller.administrator("u-1", "Ada Lopez"));
        session.locations().put(new Location(NORTH, "North Campus")).orElseThrow();
        session.locations().put(new Location(SOUTH, "South Campus")).orElseThrow();
    }

    Storage storage() {
        return new InMemoryStorage(clock);
    }

    @AfterEach
    void close() {
        mdm.close();
        apple.close();
    }

    @Test
    void a_server_is_integrated_and_its_devices_get_their_default_profile() {
        var fleet = main.seed(DeviceFleet.ofSchool(2_500));
        var server = integrate("Main server");

        var first = update(server);
        assertThat(first.ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
        assertThat(first.records()).isEqualTo(2_500);
        assertThat(counts(server)).containsEntry(DeviceStatus.NOT_ASSIGNED, 2_500L);

        var profile = session.profiles().define(settings("Students")).orElseThrow();
        session.profiles().makeDefault(server.id(), profile.id()).orElseThrow();
        assertThat(update(server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
        assertThat(counts(server)).containsEntry(DeviceStatus.READY, 2_500L);

        school.devices(fleet.serial(3)).activate();
        school.devices(fleet.serial(4)).unassign();
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
        var server = integrate("Main server");
        update(server);
        var profile = session.profiles().define(settings("Teachers")).orElseThrow();
        var serials = Set.of(new SerialNumber(fleet.serial(0)), new SerialNumber(fleet.serial(1)));

        var chosen = session.profiles().choose(server.id(), ProfileChoice.of(profile.id()), serials).orElseThrow();
        assertThat(chosen).hasSize(2).allMatch(device -> device.status() == DeviceStatus.READY);
        assertThat(session.profiles().readBack(server.id(), profile.id()).orElseThrow().name())
                .isEqualTo("Teachers");

        var removed = session.profiles().choose(server.id(), ProfileChoice.none(), serials).orElseThrow();
        assertThat(removed).hasSize(2).allMatch(device -> device.status() == DeviceStatus.NOT_ASSIGNED);
    }

    @Test
    void a_dead_token_is_said_to_be_dead_and_renewed_by_somebody_else() {
        main.seed(DeviceFleet.ofSchool(5));
        var server = integrate("Main server");
        update(server);

        main.downloadToken(ada);
        var held = update(server);
        assertThat(held.ending()).isEqualTo(UpdateReport.Ending.HELD);
        var standing = session.servers().show(server.id()).orElseThrow().standing();
        assertThat(standing.word()).isEqualTo(StandingWord.REJECTED);
        assertThat(standing.causes()).containsExactly(LikelyCause.SUPERSEDED, LikelyCause.DOWNLOADER_CHANGED);
        assertThat(session.health().report().findings()).hasSize(1);

        var bea = school.addPerson("bea@northwind.example", PortalRole.DEVICE_ENROLLMENT_MANAGER);
        var renewal = session.servers().renew(server.id(), main.downloadToken(bea)).orElseThrow();
        assertThat(renewal.otherPerson()).isTrue();
        assertThat(update(server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
        assertThat(session.health().report().findings()).isEmpty();
    }

    @Test
    void a_token_of_another_server_renews_nothing() {
        var server = integrate("Main server");
        var other = school.createServer(ada, "Other server");
        other.upload(ada, certificate(server));

        var outcome = session.servers().renew(server.id(), other.downloadToken(ada));

        assertThat(outcome.refusal().orElseThrow().reason()).isEqualTo(ServerRefusal.OTHER_SERVER);
        assertThat(update(server).ending()).isEqualTo(UpdateReport.Ending.COMPLETE);
    }

    @Test
    void a_leader_of_another_location_finds_nothing() {
        var server = integrate("Main server");
        var version = session.servers().show(server.id()).orElseThrow().integration().version();
        var change = new ServerChange(server.id(), version, server.label(), LocationScope.selected(Set.of(NORTH)));
        session.servers().save(change).orElseThrow();

        var leader = mdm.session(NORTHWIND, Caller.leader("u-3", "Lee", Set.of(SOUTH)));
        assertThat(leader.servers().list("", 10).items()).isEmpty();
        Outcome<UpdateReport> outcome = leader.devices().update(server.id(), Progress.none());
        assertThat(outcome.refusal().orElseThrow().reason()).isEqualTo(AccessRefusal.OUT_OF_REACH);
        assertThat(session.journal().read(0, 1000).entries())
                .anyMatch(entry -> entry.kind().equals("access.refused")
                        && entry.actor().id().equals("u-3"));
    }

    private ServerIntegration integrate(String label) {
        var draft = session.servers().draft(new ServerLabel(label)).orElseThrow();
        main.upload(ada, draft.certificate().getBytes(StandardCharsets.US_ASCII));
        return session.servers().complete(draft.id(), main.downloadToken(ada)).orElseThrow();
    }

    private static byte[] certificate(ServerIntegration server) {
        return server.keys().forPortal().pem().getBytes(StandardCharsets.US_ASCII);
    }

    private UpdateReport update(ServerIntegration server) {
        return session.devices().update(server.id(), Progress.none()).orElseThrow();
    }

    private java.util.Map<DeviceStatus, Long> counts(ServerIntegration server) {
        return session.devices().fleet(server.id()).orElseThrow().counts();
    }

    private static ProfileSettings settings(String name) {
        return ProfileSettings.builder().name(name).url("https://mdm.northwind.example/enroll").build();
    }
}
