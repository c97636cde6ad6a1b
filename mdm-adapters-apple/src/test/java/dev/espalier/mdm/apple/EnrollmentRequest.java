package dev.espalier.mdm.apple;

import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.util.List;

/** Everything that the adapter can ask of the enrollment service, to be asked in a row. */
enum EnrollmentRequest {
    ACCOUNT("/account", false, (apple, token) -> apple.servers().account(token)),
    FULL_LIST(
            "/server/devices",
            false,
            (apple, token) -> apple.devices().page(token, new PageRequest(SyncPhase.FULL, "", 100))),
    CHANGES(
            "/devices/sync",
            false,
            (apple, token) -> apple.devices().page(token, new PageRequest(SyncPhase.CHANGES, "c0", 100))),
    DETAILS("/devices", false, (apple, token) -> apple.devices().details(token, Things.PADS)),
    DEFINE("/profile", true, (apple, token) -> apple.devices().define(token, Things.SETTINGS)),
    READ("/profile", false, (apple, token) -> apple.devices().read(token, Things.PROFILE)),
    ASSIGN("/profile/devices", true, (apple, token) -> apple.devices().assign(token, Things.PROFILE, Things.PADS)),
    REMOVE("/profile/devices", true, (apple, token) -> apple.devices().remove(token, Things.PADS)),
    DISOWN("/devices/disown", true, (apple, token) -> apple.devices().disown(token, Things.PADS)),
    /** With the token as the code: any secret will do. */
    LOCK(
            "/device/activationlock",
            true,
            (apple, token) -> apple.devices().lock(token, new LockOrder(Things.PAD, token.token(), ""))),
    REPLACEMENT(
            "/device/replacementDetails",
            false,
            (apple, token) -> apple.devices().replacement(token, Things.PAD)),
    DISCOVERY(Things.DISCOVERY, false, (apple, token) -> apple.servers().discovery(token)),
    SET_DISCOVERY(Things.DISCOVERY, true, (apple, token) -> apple.servers().setDiscovery(token, Things.URL)),
    CLEAR_DISCOVERY(Things.DISCOVERY, true, (apple, token) -> apple.servers().clearDiscovery(token)),
    BETAS("/os-beta-enrollment/tokens", false, (apple, token) -> apple.servers().betaTokens(token));

    private final String path;
    private final boolean writes;
    private final Question question;

    EnrollmentRequest(String path, boolean writes, Question question) {
        this.path = path;
        this.writes = writes;
        this.question = question;
    }

    String path() {
        return path;
    }

    boolean writes() {
        return writes;
    }

    Object ask(AppleGateways apple, ServerCredential token) {
        return question.ask(apple, token);
    }

    private interface Question {
        Object ask(AppleGateways apple, ServerCredential token);
    }

    private static final class Things {
        static final SerialNumber PAD = new SerialNumber("SIMPAD000001");
        static final List<SerialNumber> PADS = List.of(PAD);
        static final String DISCOVERY = "/account-driven-enrollment/profile";
        static final DiscoveryUrl URL = new DiscoveryUrl("https://mdm.example/discovery");
        static final ProfileUuid PROFILE = new ProfileUuid("A0B1C2D3E4F5061728394A5B6C7D8E9F");
        static final ProfileSettings SETTINGS = ProfileSettings.builder()
                .name("Student iPads")
                .url("https://mdm.example")
                .build();

        private Things() {}
    }
}
