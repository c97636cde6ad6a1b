package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.server.Renewal;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerLabel;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.device.Profiles;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A school with one integrated server at a simulated Apple. Processes come and go; storage and Apple stay. */
final class World implements AutoCloseable {

    private static final AccountId ACCOUNT = new AccountId("riverside");
    private static final Caller ADA = Caller.administrator("u-1", "Ada Lopez");
    private static final DeviceQuery EVERYTHING =
            new DeviceQuery(Set.of(), Set.of(), Set.of(), "", DeviceQuery.Order.SERIAL);

    private final VirtualClock clock = VirtualClock.frozenAt(Instant.parse("2026-09-01T08:00:00Z"));
    private final AppleSimulator apple = AppleSimulator.builder()
            .clock(clock)
            .behavior(choices -> choices.set(Choice.PAGE_MAXIMUM, 10))
            .start();
    private final SimulatedOrganization organization = apple.portal().createSchool("Riverside School");
    private final SimulatedServer portal = organization.createServer(organization.administrator(), "Main");
    private final SeededFleet fleet = organization.seed(DeviceFleet.ofSchool(40));
    private final Storage storage;
    private final IntegrationId server;

    /** The server has 25 devices; they were read, and have its default profile. */
    World(Function<InstantSource, Storage> storages) {
        storage = storages.apply(clock);
        assign(0, 25);
        try (var mdm = process(Steps.all())) {
            mdm.operator(ADA).open(ACCOUNT, "Riverside");
            server = integrate(mdm.session(ACCOUNT, ADA));
        }
        inAProcess(Steps.all(), this::update);
    }

    /** Runs a process of the product until its work is done or the power is cut. */
    <T> T inAProcess(Steps steps, Function<AccountSession, T> work) {
        try (var mdm = process(steps)) {
            return work.apply(mdm.session(ACCOUNT, ADA));
        }
    }

    /** In the portal, three devices leave the server and a dozen come. */
    void devicesMove() {
        clock.advance(Duration.ofMinutes(10));
        organization.devices(fleet.serials(0, 3)).unassign();
        assign(25, 37);
        clock.advance(Duration.ofMinutes(10));
    }

    /** In the portal, the administrator downloads another token, which ends the one in use. */
    byte[] anotherToken() {
        clock.advance(Duration.ofMinutes(10));
        return portal.downloadToken(organization.administrator());
    }

    /** Time passes until nothing that a dead process held is held any more. */
    void deadHandsLetGo() {
        clock.advance(Duration.ofMinutes(10));
    }

    UpdateReport update(AccountSession school) {
        return school.devices().update(server, Progress.none()).orElseThrow();
    }

    Renewal renew(AccountSession school, byte[] token) {
        return school.servers().renew(server, token).orElseThrow();
    }

    EndState endState() {
        return inAProcess(
                Steps.all(),
                school -> new EndState(
                        devicesIn(school),
                        fleet.serials(0, fleet.size()).stream()
                                .map(this::atApple)
                                .toList(),
                        changesIn(school),
                        portal.profiles().size(),
                        school.journal().verify().orElseThrow().flaws().size()));
    }

    private Mdm process(Steps steps) {
        return Mdm.builder()
                .sharedStorage(steps.watch(storage))
                .apple(steps.watch(
                        AppleServices.at(AppleEndpoints.at(apple.url())).build()))
                .clock(clock)
                .build();
    }

    private IntegrationId integrate(AccountSession school) {
        var administrator = organization.administrator();
        var key = new KeyPairFiles(
                TestKeys.privateKeyPem("first").getBytes(StandardCharsets.US_ASCII),
                TestKeys.first().pem().getBytes(StandardCharsets.US_ASCII));
        var draft = school.servers().draft(new ServerLabel("Main server"), key).orElseThrow();
        portal.upload(administrator, draft.certificate().getBytes(StandardCharsets.US_ASCII));
        var token = portal.downloadToken(administrator);
        var integration = school.servers().complete(draft.id(), token).orElseThrow();
        var profile = school.profiles().define(Profiles.someSettings().build()).orElseThrow();
        school.profiles().makeDefault(integration.id(), profile.id()).orElseThrow();
        return integration.id();
    }

    private void assign(int from, int to) {
        organization.devices(fleet.serials(from, to)).assignTo(portal);
    }

    private List<String> devicesIn(AccountSession school) {
        try (var devices = school.devices().stream(EVERYTHING)) {
            return devices.map(located -> shown(located.device())).toList();
        }
    }

    private static String shown(EnrollableDevice device) {
        return device.serial() + " " + device.status().word();
    }

    private String atApple(String serial) {
        var device = organization.device(serial).orElseThrow();
        return serial + " " + device.server().orElse("nowhere") + " " + device.profileStatus();
    }

    private List<String> changesIn(AccountSession school) {
        return school.journal().read(0, 1000).entries().stream()
                .flatMap(entry -> school.journal().changes(entry).stream())
                .map(change -> change.serial() + " " + change.kind())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        apple.close();
        storage.close();
    }
}
