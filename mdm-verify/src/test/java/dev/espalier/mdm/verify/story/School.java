package dev.espalier.mdm.verify.story;

import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.apple.AppleEndpoints;
import dev.espalier.mdm.apple.AppleServices;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.sdk.MdmBuilder;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.AppleSimulatorBuilder;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedPerson;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.AppleConnector;
import dev.espalier.mdm.spi.Storage;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Northwind Schools at the simulated Apple, with one server, and the product that it uses. */
public final class School implements AutoCloseable {
    public static final AccountId NORTHWIND = new AccountId("northwind");

    /** Long for a simulator on loopback, and short for somebody who waits for a silent one. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final AppleSimulator apple;
    private final SimulatedOrganization organization;
    private final SimulatedServer main;

    private School(AppleSimulatorBuilder options) {
        apple = options.start();
        organization = apple.portal().createSchool("Northwind Schools");
        main = organization.createServer(ada(), "Main server");
    }

    /** A school on a Monday morning that lasts until the clock is advanced. */
    public static School open() {
        return of(AppleSimulator.builder().clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z"))));
    }

    /** A school at a simulated Apple of one's own choice. */
    public static School of(AppleSimulatorBuilder options) {
        return new School(options);
    }

    public AppleSimulator apple() {
        return apple;
    }

    public VirtualClock clock() {
        return apple.clock();
    }

    public SimulatedOrganization organization() {
        return organization;
    }

    /** The school's administrator. */
    public SimulatedPerson ada() {
        return organization.administrator();
    }

    public SimulatedServer main() {
        return main;
    }

    public AppleServices services() {
        return services(DEADLINE);
    }

    /** The clock stands still, so nobody waits for a turn by it. */
    public AppleServices services(Duration deadline) {
        return AppleServices.at(AppleEndpoints.at(apple.url()))
                .deadline(deadline)
                .pause(wait -> {})
                .build();
    }

    public Mdm product(Storage storage) {
        return product(storage, services());
    }

    /** The product on a storage that outlives it; whoever finds a server at work is told so at once. */
    public Mdm product(Storage storage, AppleConnector connector) {
        return wired(storage, connector).build();
    }

    /** The same, for more to be said about it. */
    public MdmBuilder wired(Storage storage, AppleConnector connector) {
        return Mdm.builder()
                .sharedStorage(storage)
                .apple(connector)
                .clock(clock())
                .patience(Duration.ZERO);
    }

    /** Opens the school's account, and gives Ada's way in. */
    public static AccountSession found(Mdm mdm) {
        mdm.operator(Caller.system()).open(NORTHWIND, "Northwind Schools");
        return session(mdm);
    }

    /** Ada's way in. */
    public static AccountSession session(Mdm mdm) {
        return mdm.session(NORTHWIND, Caller.administrator("u-1", "Ada Lopez"));
    }

    /** A draft whose certificate is in the portal. It has the first of the committed keys, because a new one takes time. */
    public IntegrationId draft(AccountSession session) {
        var draft = session.servers()
                .draft(new IntegrationLabel("Main server"), pair())
                .orElseThrow();
        main.upload(ada(), ascii(draft.certificate()));
        return draft.id();
    }

    private static KeyPairFiles pair() {
        return new KeyPairFiles(
                ascii(TestKeys.privateKeyPem("first")), ascii(TestKeys.first().pem()));
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The main server, integrated. */
    public IntegrationId integrate(AccountSession session) {
        var draft = draft(session);
        return session.servers()
                .complete(draft, main.downloadToken(ada()))
                .orElseThrow()
                .id();
    }

    public static ProfileSettings settings(String name) {
        return ProfileSettings.builder()
                .name(name)
                .url("https://mdm.northwind.example/enroll")
                .build();
    }

    /** Defines a profile and makes it the server's default. */
    public static void makeDefault(AccountSession session, IntegrationId server, String name) {
        var profile = session.profiles().define(settings(name)).orElseThrow();
        session.profiles().makeDefault(server, profile.id()).orElseThrow();
    }

    public static UpdateReport update(AccountSession session, IntegrationId server) {
        return session.devices().update(server, Progress.none()).orElseThrow();
    }

    /** How many devices have which status; a status that none has is missing. */
    public static Map<DeviceStatus, Long> counts(AccountSession session, IntegrationId server) {
        return session.devices().fleet(server).orElseThrow().counts();
    }

    @Override
    public void close() {
        apple.close();
    }
}
