package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.mdm.apple.http.WithScriptedApple;
import dev.espalier.mdm.apple.server.ServerCertificateDesk;
import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.credential.RejectionKind;
import dev.espalier.mdm.domain.device.AssignmentOutcome;
import dev.espalier.mdm.domain.device.CursorRefusal;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceRecord;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.ProfileStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.device.SyncPhase;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.ServerToken;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.failure.AppleCredentialException;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.TokenShape;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.AssignAnswer;
import dev.espalier.mdm.spi.device.DeviceGateway.PageRequest;
import dev.espalier.mdm.spi.device.PageAnswer;
import dev.espalier.mdm.spi.server.ServerCredential;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The adapter and the simulator, which share no code, agree about Apple's protocol, whatever the simulator chooses where
 * Apple leaves a choice.
 */
@ParameterizedClass(name = "choices shuffled by {0}")
@ValueSource(longs = {1, 2, 3})
class SimulatorTest {
    private static final ProfileSettings IPADS = ProfileSettings.builder()
            .name("Student iPads")
            .url("https://mdm.northwind.example/enroll")
            .department("IT Support")
            .addSkipSetupItems("Siri", "Welcome")
            .build();

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final TestVault VAULT = new TestVault();
    private static final ServerCertificateDesk DESK = new ServerCertificateDesk(VAULT, () -> START);
    private static final ServerKey KEY = DESK.newServerKey(Tokens.SCHOOL, "Northwind MDM");

    @Parameter
    private long seed;

    private AppleSimulator simulator;
    private SimulatedOrganization school;
    private SimulatedServer main;
    private AppleGateways gateways;
    private ServerCredential token;

    @BeforeEach
    void integrate() {
        simulator = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(START))
                .seed(seed)
                .behavior(choices -> choices.shuffle(seed))
                .start();
        school = simulator.portal().createSchool("Northwind Schools");
        main = school.createServer(school.administrator(), "Main server");
        gateways = AppleServices.at(AppleEndpoints.at(simulator.url())).build().connect(VAULT, simulator.clock());
        token = Tokens.in(VAULT, downloaded(TokenShape.asApple()));
    }

    @AfterEach
    void stop() {
        gateways.close();
        simulator.close();
    }

    private ServerToken downloaded(TokenShape shape) {
        main.upload(school.administrator(), KEY.pem().getBytes(StandardCharsets.US_ASCII));
        byte[] file = main.downloadToken(school.administrator(), shape);
        return gateways.certificates()
                .openToken(Tokens.SCHOOL, file, List.of(KEY))
                .match(opened -> opened.token(), no -> {
                    throw new AssertionError(no);
                });
    }

    @ParameterizedTest
    @EnumSource
    void a_token_opens_in_every_wrapping(TokenShape.Wrapping wrapping) {
        assertThat(downloaded(TokenShape.asApple().with(wrapping))).satisfies(this::isLive);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_opens_in_every_cipher(TokenShape.Cipher cipher) {
        assertThat(downloaded(TokenShape.asApple().with(cipher))).satisfies(this::isLive);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_opens_with_every_kind_of_lengths(TokenShape.Lengths lengths) {
        assertThat(downloaded(TokenShape.asApple().with(lengths))).satisfies(this::isLive);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_opens_with_every_layout_of_its_message(TokenShape.Message message) {
        assertThat(downloaded(TokenShape.asApple().with(message))).satisfies(this::isLive);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 100, 333})
    void a_token_opens_whatever_its_pieces(int size) {
        assertThat(downloaded(TokenShape.asApple().chunked(size))).satisfies(this::isLive);
    }

    private void isLive(ServerToken opened) {
        var live = main.liveToken().orElseThrow();
        assertThat(opened.consumerKey()).isEqualTo(live.consumerKey());
        assertThat(opened.consumerSecret().reveal()).isEqualTo(live.consumerSecret());
        assertThat(opened.accessToken().reveal()).isEqualTo(live.accessToken());
        assertThat(opened.accessSecret().reveal()).isEqualTo(live.accessSecret());
        assertThat(opened.expiresAt()).contains(live.expiry());
    }

    @Test
    void the_account_names_server_organization_and_person() {
        var account = gateways.servers().account(token);

        assertThat(account.serverUuid()).isEqualTo(main.uuid());
        assertThat(account.serverName()).isEqualTo("Main server");
        assertThat(account.organization()).isEqualTo("Northwind Schools");
        assertThat(account.adminId()).contains(school.administrator().account());
        assertThat(account.organizationType()).contains("edu");
        assertThat(account.pageLimit()).isEqualTo(simulator.behavior().get(Choice.PAGE_MAXIMUM));
        assertThat(account.asOf()).isEqualTo(simulator.clock().instant());
    }

    @Test
    void a_full_list_walks_through_all_pages_to_its_end() {
        main.seed(DeviceFleet.ofSchool(250));

        var serials = new HashSet<SerialNumber>();
        var page = fetch("", 100);
        page.records().forEach(device -> serials.add(device.serial()));
        while (page.more()) {
            page = fetch(page.cursor(), 100);
            page.records().forEach(device -> serials.add(device.serial()));
        }

        assertThat(serials).hasSize(250);
        assertThat(refusal(SyncPhase.FULL, page.cursor())).isEqualTo(CursorRefusal.EXHAUSTED);
        assertThat(changes(page.cursor()).records())
                .as("at most the last record once more")
                .hasSizeLessThan(2)
                .allSatisfy(again -> assertThat(serials).contains(again.serial()));
    }

    private PageAnswer.Listed fetch(String cursor, int limit) {
        return WithScriptedApple.listed(gateways.devices().page(token, new PageRequest(SyncPhase.FULL, cursor, limit)));
    }

    private PageAnswer.Listed changes(String cursor) {
        return WithScriptedApple.listed(
                gateways.devices().page(token, new PageRequest(SyncPhase.CHANGES, cursor, 1000)));
    }

    private CursorRefusal refusal(SyncPhase phase, String cursor) {
        return gateways.devices()
                .page(token, new PageRequest(phase, cursor, 100))
                .match(
                        page -> {
                            throw new AssertionError(page);
                        },
                        refused -> refused.refusal());
    }

    @Test
    void a_profile_travels_there_and_back() {
        var uuid = define();

        assertThat(gateways.devices().read(token, uuid)).contains(IPADS);
        assertThat(gateways.devices().read(token, new ProfileUuid("00000000000000000000000000000000")))
                .isEmpty();
    }

    private ProfileUuid define() {
        return gateways.devices().define(token, IPADS).match(defined -> defined.uuid(), refused -> {
            throw new AssertionError(refused);
        });
    }

    @Test
    void an_assignment_is_seen_in_the_changes_and_in_the_details() {
        var serial = device("NWIPAD000001");
        String cursor = fetch("", 100).cursor();
        simulator.clock().advance(Duration.ofMinutes(1));
        var uuid = define();
        var unknown = new SerialNumber("NWNOBODY0001");

        assertThat(gateways.devices().assign(token, uuid, List.of(serial, unknown)))
                .isInstanceOfSatisfying(
                        AssignAnswer.Answered.class,
                        answer -> assertThat(answer.outcomes())
                                .containsEntry(serial, AssignmentOutcome.ACCEPTED)
                                .containsEntry(unknown, AssignmentOutcome.NOT_ACCESSIBLE)
                                .hasSize(2));
        assertThat(changes(cursor).records()).last().satisfies(this::isAssigned);
        assertThat(details(serial)).satisfies(this::isAssigned);
    }

    private SerialNumber device(String serial) {
        school.addDevice(serial, DeviceKind.IPAD);
        school.devices(serial).assignTo(main);
        return new SerialNumber(serial);
    }

    private DeviceRecord details(SerialNumber serial) {
        return gateways.devices()
                .details(token, Set.of(serial))
                .get(serial)
                .match(
                        DeviceAnswer.Found::record,
                        gone -> {
                            throw new AssertionError("gone");
                        },
                        failed -> {
                            throw new AssertionError("failed");
                        });
    }

    private void isAssigned(DeviceRecord device) {
        assertThat(device.profile().status()).isEqualTo(ProfileStatus.ASSIGNED);
        assertThat(device.profile().uuid()).isPresent();
        assertThat(device.profile().assignedAt()).contains(simulator.clock().instant());
    }

    @Test
    void a_removed_profile_is_gone_and_a_moved_device_too() {
        var serial = device("NWIPAD000001");
        gateways.devices().assign(token, define(), List.of(serial));

        gateways.devices().remove(token, List.of(serial));
        assertThat(details(serial).profile().status()).isEqualTo(ProfileStatus.REMOVED);

        school.devices(serial.value()).unassign();
        assertThat(gateways.devices().details(token, List.of(serial))).containsEntry(serial, new DeviceAnswer.Gone());
    }

    @Test
    void an_unknown_profile_is_told_from_unknown_devices() {
        var serial = device("NWIPAD000001");

        assertThat(gateways.devices()
                        .assign(token, new ProfileUuid("0123456789ABCDEF0123456789ABCDEF"), List.of(serial)))
                .isInstanceOf(AssignAnswer.UnknownProfile.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-9, 9})
    void a_clock_that_is_hours_off_does_not_keep_a_token_from_working(int hours) {
        try (var apple = AppleSimulator.builder()
                        .seed(seed)
                        .behavior(choices -> choices.shuffle(seed))
                        .start();
                var late = AppleServices.at(AppleEndpoints.at(apple.url()))
                        .build()
                        .connect(VAULT, () -> Instant.now().plus(Duration.ofHours(hours)))) {
            var other = apple.portal().createSchool("Southwind Schools");
            main = other.createServer(other.administrator(), "Main server");
            school = other;

            assertThat(late.servers()
                            .account(Tokens.in(VAULT, downloaded(TokenShape.asApple())))
                            .serverUuid())
                    .isEqualTo(main.uuid());
            assertThat(apple.requests().to("/session")).hasSize(2);
        }
    }

    @Test
    void a_session_that_apple_forgot_is_renewed_in_passing() {
        gateways.servers().account(token);
        main.forgetSessions();

        assertThat(gateways.servers().account(token).serverUuid()).isEqualTo(main.uuid());
    }

    @Test
    void a_session_that_apple_rotates_is_followed() {
        gateways.servers().account(token);
        main.rotateSessions();

        gateways.servers().account(token);
        gateways.servers().account(token);

        assertThat(simulator.requests().to("/session")).hasSize(1);
    }

    @Test
    void a_newer_download_ends_the_token() {
        gateways.servers().account(token);
        main.downloadToken(school.administrator());

        assertThat(rejection()).isEqualTo(RejectionKind.REFUSED);
    }

    @Test
    void unsigned_terms_and_a_denied_server_are_told_apart() {
        school.publishTerms();
        assertThat(rejection()).isEqualTo(RejectionKind.TERMS_UNSIGNED);

        school.acceptTerms(school.administrator());
        main.deny(true);
        assertThat(rejection()).isEqualTo(RejectionKind.ACCESS_DENIED);
    }

    private RejectionKind rejection() {
        var caught = catchThrowableOfType(
                AppleCredentialException.class, () -> gateways.servers().account(token));
        return caught.rejection().kind();
    }

    @Test
    void old_and_rejected_cursors_are_told_apart() {
        device("NWIPAD000001");
        String cursor = fetch("", 100).cursor();

        main.expireCursors();
        assertThat(refusal(SyncPhase.CHANGES, cursor)).isEqualTo(CursorRefusal.EXPIRED);
        assertThat(refusal(SyncPhase.CHANGES, "")).isEqualTo(CursorRefusal.REQUIRED);
        assertThat(refusal(SyncPhase.CHANGES, "zzz")).isEqualTo(CursorRefusal.INVALID);
    }
}
