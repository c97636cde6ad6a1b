package dev.espalier.mdm.specification.crash;

import static dev.espalier.mdm.testkit.device.Profiles.someSettings;
import static dev.espalier.mdm.testkit.device.Profiles.uuid;
import static dev.espalier.mdm.testkit.server.Servers.aServerToken;

import dev.espalier.mdm.domain.device.ProfileUuid;
import dev.espalier.mdm.domain.server.Adoption;
import dev.espalier.mdm.domain.server.Discovery;
import dev.espalier.mdm.domain.server.DiscoveryUrl;
import dev.espalier.mdm.domain.server.KeyPairFiles;
import dev.espalier.mdm.domain.server.ServerIntegration;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.specification.School;
import dev.espalier.mdm.testkit.server.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes die while a fleet is taken over and a server's services are set. */
class ServerCrashTest {

    private static final ProfileUuid THEIRS = uuid("THEIRS");
    private static final DiscoveryUrl URL = new DiscoveryUrl("https://mdm.northwind.example/enroll");

    @Test
    @Tag("E6")
    void taking_a_server_over_that_dies_at_any_step_ends_with_one_integration_that_works() {
        Deaths.every(new Story<Adoption>() {
            @Override
            public Adoption prepared(School school) {
                var pair = new KeyPairFiles(
                        TestKeys.privateKeyPem("third").getBytes(StandardCharsets.US_ASCII),
                        TestKeys.third().pem().getBytes(StandardCharsets.US_ASCII));
                var token =
                        school.apple.tokenFile(TestKeys.third(), aServerToken().build());
                return new Adoption(School.LABEL, pair, token);
            }

            @Override
            public void told(School school, AccountSession session, Adoption adoption) {
                if (session.servers().list("", 10).items().isEmpty()) {
                    session.servers().adopt(adoption).orElseThrow();
                }
            }

            @Override
            public Object end(School school, Adoption adoption) {
                Deaths.sweep(school);
                var servers = school.administrator().servers().list("", 10).items();
                var adopted = servers.get(0).integration();
                return Map.of(
                        "servers", servers.size(),
                        "key",
                                school.holds(
                                        adopted.keys().current().orElseThrow().privateKey()),
                        "token", school.holds(adopted.token().secret()),
                        "told once", school.journal("server.adopted").size(),
                        "nothing but a question", Set.copyOf(school.calls()));
            }
        });
    }

    @Test
    @Tag("E6")
    void taking_a_profile_over_that_dies_at_any_step_ends_with_one_profile_that_devices_have_already() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                school.apple.hasProfile(THEIRS, someSettings().build());
                return school.integrated();
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                session.profiles().adopt(server.id(), THEIRS).orElseThrow();
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                var profiles = school.administrator().profiles().list("", 10).items();
                school.administrator()
                        .profiles()
                        .makeDefault(server.id(), profiles.get(0).id())
                        .orElseThrow();
                return List.of(
                        profiles.size(),
                        school.calls().contains("define"),
                        school.sync(server).defaultWanted(),
                        school.journal("device.profile-adopted").isEmpty());
            }
        });
    }

    @Test
    @Tag("E4")
    void setting_the_discovery_url_that_dies_at_any_step_ends_with_it_set_and_told() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                return school.integrated();
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                session.services().setDiscovery(server.id(), URL).orElseThrow();
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                return List.of(
                        current(school, server),
                        school.journal("server.discovery-set").isEmpty());
            }
        });
    }

    private static List<DiscoveryUrl> current(School school, ServerIntegration server) {
        return school.administrator().services().discovery(server.id()).orElseThrow().map(Discovery::url).stream()
                .toList();
    }

    @Test
    @Tag("E4")
    void taking_the_discovery_url_away_that_dies_at_any_step_ends_without_it_and_told() {
        Deaths.every(new Story<ServerIntegration>() {
            @Override
            public ServerIntegration prepared(School school) {
                var server = school.integrated();
                school.administrator().services().setDiscovery(server.id(), URL).orElseThrow();
                return server;
            }

            @Override
            public void told(School school, AccountSession session, ServerIntegration server) {
                session.services().clearDiscovery(server.id()).orElseThrow();
            }

            @Override
            public Object end(School school, ServerIntegration server) {
                return List.of(
                        current(school, server),
                        school.journal("server.discovery-cleared").isEmpty());
            }
        });
    }
}
