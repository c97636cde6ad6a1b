package dev.espalier.mdm.verify.crash;

import dev.espalier.mdm.api.device.FleetView;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.device.DeviceQuery;
import dev.espalier.mdm.domain.device.DeviceQuery.Order;
import dev.espalier.mdm.domain.device.EnrollableDevice;
import dev.espalier.mdm.domain.device.SyncCursor;
import dev.espalier.mdm.domain.device.SyncState;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.simulator.DeviceSnapshot;
import dev.espalier.mdm.testkit.crash.Mortal;
import dev.espalier.mdm.testkit.server.TestKeys;
import dev.espalier.mdm.verify.story.School;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What is left of a command a day later, here and at Apple. Times and Apple's ids are left out: they may differ. */
record EndState(
        String server,
        List<String> devices,
        String sync,
        List<String> atApple,
        List<?> flaws,
        long secrets,
        String nextUpdate) {

    /** Looks with a new process, after secrets that nobody refers to were swept. */
    static EndState of(Scene scene) {
        scene.pass(Duration.ofHours(25));
        var mdm = scene.process(Mortal.living());
        mdm.operator(Caller.system()).sweepSecrets();
        var session = School.session(mdm);
        var server = session.servers().show(scene.server()).orElseThrow().integration();
        return new EndState(
                words(server),
                devices(session),
                words(session.devices().fleet(server.id()).orElseThrow()),
                scene.fleet().serials(0, scene.fleet().size()).stream()
                        .flatMap(serial -> scene.school().organization().device(serial).stream())
                        .map(EndState::words)
                        .toList(),
                session.journal().verify().orElseThrow().flaws(),
                scene.secretsThatOpen(),
                server.deletedAt().isPresent()
                        ? "none"
                        : School.update(session, server.id()).ending().name());
    }

    private static String words(ServerIntegration server) {
        return String.join(
                " ",
                server.label().value(),
                server.details().serverUuid(),
                server.token().consumerKeyShort(),
                "keys " + server.keys().inOrder().size(),
                server.keys().forPortal().fingerprint().equals(TestKeys.first().fingerprint())
                        ? "first key"
                        : "later key",
                server.rejection().isPresent() ? "rejected" : "accepted",
                server.deletedAt().isPresent() ? "deleted" : "in use");
    }

    private static List<String> devices(AccountSession session) {
        var all = new DeviceQuery(Set.of(), Set.of(), Set.of(), "", Order.SERIAL);
        try (var devices = session.devices().stream(all)) {
            return devices.map(located -> words(located.device())).toList();
        }
    }

    private static String words(EnrollableDevice device) {
        return String.join(
                " ",
                device.serial().value(),
                device.status().name(),
                device.wanted().isPresent() ? "wanting" : "free",
                device.attempt().isPresent() ? "tried" : "settled",
                device.verificationDue() ? "in doubt" : "certain");
    }

    private static String words(FleetView fleet) {
        SyncState sync = fleet.sync();
        return String.join(
                " ",
                sync.cursor().map(SyncCursor::phase).map(Enum::name).orElse("no cursor"),
                sync.absenceCheckDue() ? "absence check due" : "all seen",
                sync.defaultToBeGiven() ? "default to be given" : "default given",
                sync.hold().isPresent() ? "held" : "free",
                fleet.counts().toString());
    }

    private static String words(DeviceSnapshot device) {
        return device.serial() + " " + device.profileStatus() + " at "
                + device.server().orElse("no server");
    }
}
