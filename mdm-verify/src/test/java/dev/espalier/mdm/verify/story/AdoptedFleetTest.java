package dev.espalier.mdm.verify.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.domain.server.ServerRefusal;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.domain.shared.Page;
import dev.espalier.mdm.domain.shared.SerialNumber;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.LoggedRequest;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fleet that another product runs is taken over, and Apple does not notice. */
@Tag("E6")
@ParameterizedClass(name = "{0}")
@EnumSource
class AdoptedFleetTest {
    private static final Set<String> READING = Set.of("/session", "/account", "/server/devices", "/devices/sync");

    @Parameter
    private TestDatabase database;

    private School school;
    private SeededFleet fleet;
    private Mdm other;
    private HikariDataSource pool;
    private Mdm mdm;
    private AccountSession session;

    /** The other product knows the same Apple, and has given every device its profile. */
    @BeforeEach
    void another_product_runs_the_fleet() {
        school = School.open();
        fleet = school.main().seed(DeviceFleet.ofSchool(30));
        other = school.product(new InMemoryStorage(school.clock()));
        var theirs = School.found(other);
        var server = school.integrate(theirs);
        School.makeDefault(theirs, server, "Students");
        School.update(theirs, server);
        school.clock().advance(Duration.ofDays(1));
        pool = TestDatabase.pool(database.newUrl());
        mdm = school.product(TestDatabase.storage(pool, school.clock()));
        session = School.found(mdm);
        school.apple().requests().clear();
    }

    @AfterEach
    void close() {
        mdm.close();
        pool.close();
        other.close();
        school.close();
    }

    @Test
    void key_and_token_in_use_are_enough_and_the_first_update_only_reads() {
        var adopted = adopt(TestKeys.privateKeyPem("first"), token());

        assertThat(paths()).containsOnly("/session", "/account");
        School.update(session, adopted.id());

        assertThat(paths()).isSubsetOf(READING);
        assertThat(School.counts(session, adopted.id())).containsOnly(entry(DeviceStatus.READY, 30L));
        assertThat(school.main().liveToken()).isPresent();
        School.update(School.session(other), servers(School.session(other)).id());
    }

    @Test
    void a_profile_that_the_devices_have_becomes_the_default_and_nothing_is_assigned() {
        var adopted = adopt(TestKeys.privateKeyPem("first"), token());
        School.update(session, adopted.id());
        var uuid = profileOf(fleet.serial(0));

        var profile = session.profiles().adopt(adopted.id(), uuid).orElseThrow();
        session.profiles().makeDefault(adopted.id(), profile.id()).orElseThrow();
        school.clock().advance(Duration.ofHours(3));
        school.apple().requests().clear();
        School.update(session, adopted.id());

        assertThat(profile.settings().name()).isEqualTo("Students");
        assertThat(paths()).doesNotContain("/profile", "/profile/devices");
        assertThat(School.counts(session, adopted.id())).containsOnly(entry(DeviceStatus.READY, 30L));
        assertThat(profileOf(fleet.serial(29))).isEqualTo(uuid);
    }

    @Test
    void a_key_that_does_not_fit_is_refused_and_nothing_stays() {
        var pair = new KeyPairFiles(
                School.ascii(TestKeys.privateKeyPem("second")),
                School.ascii(TestKeys.first().pem()));

        var refused = session.servers().adopt(new Adoption(new IntegrationLabel("Main server"), pair, token()));

        assertThat(refused.refusal().orElseThrow().reason()).isEqualTo(ServerRefusal.KEY_DOES_NOT_FIT);
        assertThat(paths()).isEmpty();
        assertThat(session.servers().list("", Page.MAX).items()).isEmpty();
    }

    private ServerIntegration adopt(String key, byte[] token) {
        var pair = new KeyPairFiles(
                School.ascii(key), School.ascii(TestKeys.first().pem()));
        return session.servers()
                .adopt(new Adoption(new IntegrationLabel("Main server"), pair, token))
                .orElseThrow();
    }

    /** As products keep it: what was in the file, in JSON. */
    private byte[] token() {
        var live = school.main().liveToken().orElseThrow();
        return School.ascii("{\"consumer_key\":\"" + live.consumerKey() + "\",\"consumer_secret\":\""
                + live.consumerSecret() + "\",\"access_token\":\"" + live.accessToken() + "\",\"access_secret\":\""
                + live.accessSecret() + "\",\"access_token_expiry\":\"" + live.expiry() + "\"}");
    }

    private Set<String> paths() {
        return school.apple().requests().all().stream().map(LoggedRequest::path).collect(Collectors.toSet());
    }

    private ProfileUuid profileOf(String serial) {
        var shown = session.devices().show(new SerialNumber(serial)).orElseThrow();
        return shown.get(0).device().profile().uuid().orElseThrow();
    }

    private static ServerIntegration servers(AccountSession session) {
        return session.servers().list("", Page.MAX).items().get(0).integration();
    }
}
