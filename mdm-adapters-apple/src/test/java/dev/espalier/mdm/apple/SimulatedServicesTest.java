package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.apple.server.ServerCertificateDesk;
import dev.espalier.mdm.apple.server.TestVault;
import dev.espalier.mdm.apple.server.Tokens;
import dev.espalier.mdm.domain.device.DeviceAnswer;
import dev.espalier.mdm.domain.device.DeviceFacts;
import dev.espalier.mdm.domain.device.DisownOutcome;
import dev.espalier.mdm.domain.device.LockOutcome;
import dev.espalier.mdm.domain.device.ProfileSettings;
import dev.espalier.mdm.domain.device.Replacement;
import dev.espalier.mdm.domain.server.AccountClaims;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.ServerKey;
import dev.espalier.mdm.domain.server.TokenReading;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.IdentityService.Verdict;
import dev.espalier.mdm.simulator.OrganizationKind;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.AppleGateways;
import dev.espalier.mdm.spi.device.DefineAnswer;
import dev.espalier.mdm.spi.device.LockOrder;
import dev.espalier.mdm.spi.server.ServerCredential;
import dev.espalier.mdm.spi.server.ServiceAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to single devices, and the services besides them, between the adapter and the simulator. */
@ParameterizedClass(name = "choices shuffled by {0}")
@ValueSource(longs = {1, 2, 3})
class SimulatedServicesTest {
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final TestVault VAULT = new TestVault();
    private static final ServerCertificateDesk DESK = new ServerCertificateDesk(VAULT, () -> START);
    private static final ServerKey KEY = DESK.newServerKey(Tokens.SCHOOL, "Northwind MDM");
    private static final SerialNumber PAD = new SerialNumber("NWIPAD000001");
    private static final SerialNumber PHONE = new SerialNumber("NWPHONE00001");
    private static final SerialNumber MAC = new SerialNumber("NWMAC0000001");
    private static final SerialNumber NOBODYS = new SerialNumber("NWNOBODY0001");
    private static final DiscoveryUrl URL = new DiscoveryUrl("https://mdm.northwind.example/discovery?x=1&y=ü");

    @Parameter
    private long seed;

    private AppleSimulator simulator;
    private SimulatedOrganization school;
    private SimulatedServer main;
    private AppleGateways gateways;
    private ServerCredential token;

    @BeforeEach
    void start() {
        simulator = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(START))
                .seed(seed)
                .behavior(choices -> choices.shuffle(seed))
                .start();
        gateways = AppleServices.at(AppleEndpoints.at(simulator.url())).build().connect(VAULT, simulator.clock());
        integrate(OrganizationKind.SCHOOL);
    }

    @AfterEach
    void stop() {
        gateways.close();
        simulator.close();
    }

    private void integrate(OrganizationKind kind) {
        school = simulator.portal().create("Northwind Schools", kind);
        main = school.createServer(school.administrator(), "Main server");
        main.upload(school.administrator(), KEY.pem().getBytes(StandardCharsets.US_ASCII));
        token = Tokens.in(
                VAULT, adopted(main.downloadToken(school.administrator())).token());
    }

    private TokenReading.Opened adopted(byte[] file) {
        return gateways.certificates().readAdopted(Tokens.SCHOOL, file, KEY).match(opened -> opened, refused -> {
            throw new AssertionError(refused);
        });
    }

    private void deliver(SerialNumber serial, DeviceKind kind) {
        school.addDevice(serial.value(), kind);
        school.devices(serial.value()).assignTo(main);
    }

    private LockOutcome lock(SerialNumber serial) {
        var code = VAULT.put(Tokens.SCHOOL, "bypass-code", new byte[16]);
        return gateways.devices().lock(token, new LockOrder(serial, code, "Please return to Northwind Schools"));
    }

    private DeviceFacts facts(SerialNumber serial) {
        return gateways.devices()
                .details(token, List.of(serial))
                .get(serial)
                .match(
                        found -> found.record().facts(),
                        gone -> {
                            throw new AssertionError("gone");
                        },
                        failed -> {
                            throw new AssertionError("failed");
                        });
    }

    @Test
    void the_first_lock_counts_and_not_every_device_can_be_locked() {
        deliver(PAD, DeviceKind.IPAD);
        deliver(MAC, DeviceKind.MAC);

        assertThat(lock(PAD)).isEqualTo(LockOutcome.LOCKED);
        assertThat(lock(PAD)).isEqualTo(LockOutcome.ALREADY_LOCKED);
        assertThat(lock(MAC)).isEqualTo(LockOutcome.DEVICE_NOT_SUPPORTED);
        assertThat(lock(NOBODYS)).isEqualTo(LockOutcome.NOT_ACCESSIBLE);
    }

    @Test
    void an_organization_in_the_old_program_has_neither_locks_nor_discovery() {
        integrate(OrganizationKind.LEGACY_SCHOOL);
        deliver(PAD, DeviceKind.IPAD);
        var declined = new ServiceAnswer.Declined<>("ORG_NOT_SUPPORTED");

        assertThat(lock(PAD)).isEqualTo(LockOutcome.ORGANIZATION_NOT_SUPPORTED);
        assertThat(gateways.servers().discovery(token)).isEqualTo(declined);
        assertThat(gateways.servers().setDiscovery(token, URL)).isEqualTo(declined);
        assertThat(gateways.servers().clearDiscovery(token)).isEqualTo(declined);
    }

    @Test
    void a_device_that_is_given_up_leaves_the_organization() {
        deliver(PAD, DeviceKind.IPAD);
        main.allowRelease(school.administrator(), true);

        assertThat(gateways.devices().disown(token, List.of(PAD, NOBODYS)))
                .isEqualTo(Map.of(PAD, DisownOutcome.DISOWNED, NOBODYS, DisownOutcome.NOT_ACCESSIBLE));
        assertThat(gateways.devices().details(token, List.of(PAD))).containsEntry(PAD, new DeviceAnswer.Gone());
        assertThat(school.device(PAD.value())).isEmpty();
    }

    @Test
    void a_server_that_may_not_release_devices_keeps_them_and_goes_on() {
        deliver(PAD, DeviceKind.IPAD);
        main.allowRelease(school.administrator(), false);

        assertThat(gateways.devices().disown(token, List.of(PAD)).get(PAD)).isNotEqualTo(DisownOutcome.DISOWNED);
        assertThat(facts(PAD)).isNotEqualTo(DeviceFacts.unknown());
        assertThat(gateways.devices()
                        .define(
                                token,
                                ProfileSettings.builder()
                                        .name("iPads")
                                        .url("https://mdm.northwind.example/enroll")
                                        .department("IT")
                                        .build()))
                .isInstanceOf(DefineAnswer.Defined.class);
    }

    @Test
    void a_replacement_is_known_as_one_and_says_for_which_device_it_came() {
        deliver(PAD, DeviceKind.IPAD);
        deliver(PHONE, DeviceKind.IPHONE);
        var came = new SerialNumber("NWIPAD000002");
        school.replace(PAD.value(), came.value());

        assertThat(facts(came).replacement()).isTrue();
        assertThat(gateways.devices().replacement(token, came))
                .contains(new Replacement(came, PAD, LocalDate.of(2026, 11, 23)));
        assertThat(facts(PHONE).replacement()).isFalse();
        assertThat(gateways.devices().replacement(token, PHONE)).isEmpty();
        assertThat(gateways.devices().replacement(token, NOBODYS)).isEmpty();
    }

    @Test
    void a_phone_has_the_numbers_of_a_phone_in_one_spelling() {
        deliver(PHONE, DeviceKind.IPHONE);

        var identifiers = facts(PHONE).identifiers();

        assertThat(identifiers.imeis()).isNotEmpty().allMatch(imei -> imei.matches("[0-9]{15}"));
        assertThat(identifiers.wifiAddress().orElseThrow()).matches("[0-9A-F]{12}");
        assertThat(identifiers.bluetoothAddress().orElseThrow()).matches("[0-9A-F]{12}");
        assertThat(identifiers.ethernetAddress()).isEmpty();
    }

    @Test
    void where_devices_are_sent_is_set_read_replaced_and_taken_away() {
        var nothing = new ServiceAnswer.Given<>(Optional.<Discovery>empty());
        assertThat(gateways.servers().discovery(token)).isEqualTo(nothing);

        gateways.servers().setDiscovery(token, new DiscoveryUrl("https://old.example"));
        simulator.clock().advance(Duration.ofMinutes(20));
        assertThat(gateways.servers().setDiscovery(token, URL)).isEqualTo(new ServiceAnswer.Given<>(URL));
        assertThat(gateways.servers().discovery(token))
                .isEqualTo(
                        new ServiceAnswer.Given<>(Optional.of(new Discovery(URL, START.plus(Duration.ofMinutes(20))))));

        assertThat(gateways.servers().clearDiscovery(token)).isEqualTo(new ServiceAnswer.Given<>(token));
        assertThat(gateways.servers().clearDiscovery(token)).isEqualTo(new ServiceAnswer.Given<>(token));
        assertThat(gateways.servers().discovery(token)).isEqualTo(nothing);
    }

    @Test
    void a_url_that_apple_does_not_take_changes_nothing() {
        gateways.servers().setDiscovery(token, URL);

        assertThat(gateways.servers().setDiscovery(token, new DiscoveryUrl("http://mdm.northwind.example")))
                .isEqualTo(new ServiceAnswer.Declined<>("MDM_SERVICE_DISCOVERY_URL_NOT_VALID"));
        assertThat(gateways.servers().discovery(token))
                .isEqualTo(new ServiceAnswer.Given<>(Optional.of(new Discovery(URL, START))));
    }

    @Test
    void betas_are_listed_by_system_if_the_organization_has_turned_them_on() {
        var listed = gateways.servers().betaTokens(token).match(given -> given.value(), declined -> {
            throw new AssertionError(declined);
        });
        assertThat(listed)
                .anyMatch(beta -> beta.os().matches("OSX|macOS") && beta.title().startsWith("macOS"))
                .allMatch(beta -> beta.token().reveal().length() == 64);

        simulator.behavior().set(Choice.BETA_PROGRAMS, false);
        assertThat(gateways.servers().betaTokens(token))
                .isEqualTo(new ServiceAnswer.Declined<>("APPLE_SEED_FOR_IT_TURNED_OFF"));
        assertThat(simulator.requests().to("/session")).hasSize(1);
    }

    @Test
    void apples_identity_service_takes_our_word_once_and_at_its_time() {
        var claims = new AccountClaims(main.uuid(), simulator.clock().instant(), UUID.randomUUID(), KEY);
        String signed = gateways.certificates().sign(Tokens.SCHOOL, claims).reveal();

        assertThat(simulator.identityService().verify(signed)).isEqualTo(Verdict.ACCEPTED);
        assertThat(simulator.identityService().verify(signed)).isEqualTo(Verdict.TOKEN_ID);

        var late = new AccountClaims(main.uuid(), START, UUID.randomUUID(), KEY);
        simulator.clock().advance(Duration.ofMinutes(6));
        assertThat(verdict(late)).isEqualTo(Verdict.ISSUED_AT);
    }

    @Test
    void apples_identity_service_knows_the_server_and_the_key_in_the_portal() {
        var now = simulator.clock().instant();
        var earlier = DESK.newServerKey(Tokens.SCHOOL, "Northwind MDM, earlier");

        assertThat(verdict(new AccountClaims(main.uuid(), now, UUID.randomUUID(), earlier)))
                .isEqualTo(Verdict.SIGNATURE);
        assertThat(verdict(new AccountClaims("0".repeat(32), now, UUID.randomUUID(), KEY)))
                .isEqualTo(Verdict.ISSUER);
    }

    private Verdict verdict(AccountClaims claims) {
        String signed = gateways.certificates().sign(Tokens.SCHOOL, claims).reveal();
        return simulator.identityService().verify(signed);
    }
}
