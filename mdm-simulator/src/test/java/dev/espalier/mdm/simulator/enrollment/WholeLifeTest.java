package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.DeviceKind;
import dev.espalier.mdm.simulator.SeededFleet;
import dev.espalier.mdm.simulator.portal.ASchool;
import dev.espalier.mdm.simulator.portal.Client;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A client of an old, a middle and the newest protocol version lives through everything, whatever Apple chooses to do. */
class WholeLifeTest extends ASchool {

    private static final int SIZE = 250;
    private static final String DISCOVERY = "/account-driven-enrollment/profile";

    private Client client;
    private SeededFleet fleet;
    private int version;

    @ParameterizedTest(name = "version {0}, choices of seed {1}")
    @CsvSource({"3, 0", "3, 1", "7, 2", "10, 0", "10, 1", "10, 2", "10, 3"})
    void a_client_lives_through_everything(int spoken, long seed) {
        version = spoken;
        if (seed > 0) {
            simulator.behavior().shuffle(seed);
        }
        fleet = main.seed(DeviceFleet.of(DeviceKind.IPAD, SIZE));
        main.allowRelease(ada, true);
        client = signedIn().speaking(version);

        readsEverything();
        var profile = definesAndAssigns();
        removes(profile);
        locks();
        disowns();
        isReplaced();
        redirects();
        isRefused();
    }

    private void readsEverything() {
        var account = client.get("/account").json();
        assertThat(account.path("server_uuid").stringValue()).isEqualTo(main.uuid());

        assertThat(serials(client.all("/server/devices", "")))
                .containsExactlyInAnyOrderElementsOf(fleet.serials(0, SIZE));
        assertThat(client.post("/server/devices", "{\"cursor\":\"" + client.lastCursor() + "\"}")
                        .body()
                        .strip())
                .contains("EXHAUSTED_CURSOR");
    }

    private String definesAndAssigns() {
        var profile = client.post(
                        "/profile", "{\"profile_name\":\"Pads\",\"url\":\"https://mdm.example/e\",\"devices\":[]}")
                .json()
                .path("profile_uuid")
                .stringValue();
        var method = version == 3 ? "PUT" : "POST";
        var answer = client.method(
                        method,
                        "/profile/devices",
                        "{\"profile_uuid\":\"" + profile + "\",\"devices\":" + list(fleet.serials(0, 100)) + "}")
                .json();

        assertThat(answer.path("devices").values().stream().map(JsonNode::stringValue))
                .hasSize(100)
                .containsOnly("SUCCESS");
        assertThat(changed()).containsAll(fleet.serials(0, 100));
        assertThat(details(fleet.serial(99)).path("profile_uuid").stringValue()).isEqualTo(profile);
        return profile;
    }

    private void removes(String profile) {
        var serial = fleet.serial(0);

        client.method("DELETE", "/profile/devices", "{\"devices\":" + list(List.of(serial)) + "}");

        assertThat(details(serial).path("profile_status").stringValue()).isEqualTo("removed");
        assertThat(school.device(serial).orElseThrow().profile()).contains(profile);
    }

    private void locks() {
        assertThat(lock()).isEqualTo("SUCCESS");
        assertThat(lock()).isEqualTo("DEVICE_ALREADY_LOCKED");
        school.devices(fleet.serial(1)).unlock();
        assertThat(lock()).isEqualTo("SUCCESS");
        assertThat(changed()).as("a lock is no operation").doesNotContain(fleet.serial(1));
    }

    private void disowns() {
        var answer = client.post("/devices/disown", "{\"devices\":" + list(List.of(fleet.serial(2))) + "}");

        assertThat(answer.json().path("devices").path(fleet.serial(2)).stringValue())
                .isEqualTo("SUCCESS");
        assertThat(changed()).contains(fleet.serial(2));
        assertThat(details(fleet.serial(2)).path("response_status").stringValue())
                .isNotEqualTo("SUCCESS");
    }

    private void isReplaced() {
        school.replace(fleet.serial(3), "SIMPAD000001");

        assertThat(changed()).contains(fleet.serial(3), "SIMPAD000001");
        var answer = client.get("/device/replacementDetails?device=SIMPAD000001");
        assertThat(answer.status()).isEqualTo(version < 10 ? 404 : 200);
        assertThat(answer.body().contains(fleet.serial(3))).isEqualTo(version >= 10);
    }

    private void redirects() {
        assertThat(client.get(DISCOVERY).status()).isEqualTo(404);
        assertThat(client.post(DISCOVERY, "{\"mdm_service_discovery_url\":\"https://mdm.example/d\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get(DISCOVERY)
                        .json()
                        .path("mdm_service_discovery_url")
                        .stringValue())
                .isEqualTo("https://mdm.example/d");
        assertThat(client.method("DELETE", DISCOVERY, "").status()).isEqualTo(200);
        assertThat(client.get("/os-beta-enrollment/tokens").json().values()).hasSize(1);
    }

    private void isRefused() {
        school.publishTerms();
        assertThat(client.get("/account").body()).contains("T_C_NOT_SIGNED");
        school.acceptTerms(ada);
        main.forgetSessions();
        assertThat(client.get("/account").status()).isIn(401, 403);
        assertThat(client.signIn().get("/account").status()).isEqualTo(200);
    }

    private TreeSet<String> changed() {
        return new TreeSet<>(serials(client.all("/devices/sync", client.lastCursor())));
    }

    private JsonNode details(String serial) {
        return client.post("/devices", "{\"devices\":" + list(List.of(serial)) + "}")
                .json()
                .path("devices")
                .path(serial);
    }

    private String lock() {
        return client.post("/device/activationlock", "{\"device\":\"" + fleet.serial(1) + "\"}")
                .json()
                .path("response_status")
                .stringValue();
    }

    private static List<String> serials(List<JsonNode> records) {
        return records.stream()
                .map(record -> record.path("serial_number").stringValue())
                .toList();
    }

    private static String list(List<String> serials) {
        return serials.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
