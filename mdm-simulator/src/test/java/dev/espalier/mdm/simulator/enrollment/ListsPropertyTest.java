package dev.espalier.mdm.simulator.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.SimulatedOrganization;
import dev.espalier.mdm.simulator.SimulatedServer;
import dev.espalier.mdm.simulator.TokenCredentials;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.simulator.portal.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import tools.jackson.databind.JsonNode;

/** Whoever applies a fetch and then every sync, page by page, knows what Apple knows. */
class ListsPropertyTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @Property(tries = 60)
    void a_client_that_follows_the_lists_knows_the_devices_of_its_server(
            @ForAll @Size(max = 30) List<@IntRange(max = 59) Integer> before,
            @ForAll @Size(max = 30) List<@IntRange(max = 59) Integer> during,
            @ForAll @Size(max = 30) List<@IntRange(max = 59) Integer> after,
            @ForAll @IntRange(min = 1, max = 5) int page,
            @ForAll boolean inclusive) {
        try (var apple = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(START))
                .behavior(choices -> choices.set(Choice.PAGE_DEFAULT, page).set(Choice.INCLUSIVE_BOUNDARY, inclusive))
                .start()) {
            var scene = new Scene(apple);
            before.forEach(scene::happen);
            scene.startFetching();
            during.forEach(scene::happen);
            scene.goOnFetching();
            after.forEach(scene::happen);
            scene.sync();
            assertThat(scene.known).isEqualTo(scene.truth());
        }
    }

    /** A school with two servers and a client that watches one of them. */
    private static final class Scene {

        private final Map<String, String> known = new LinkedHashMap<>();
        private final AppleSimulator apple;
        private final SimulatedOrganization school;
        private final SimulatedServer main;
        private final SimulatedServer other;
        private final List<String> serials;
        private final Client client;
        private JsonNode page;

        Scene(AppleSimulator apple) {
            this.apple = apple;
            this.school = apple.portal().createSchool("Northwind Schools");
            this.main = server("Main");
            this.other = server("Other");
            var fleet = main.seed(DeviceFleet.ofSchool(6));
            this.serials = Stream.concat(
                            fleet.serials(0, 6).stream(), school.seed(DeviceFleet.ofSchool(6)).serials(0, 6).stream())
                    .toList();
            this.client = new Client(apple, main).signIn();
            apple.behavior().set(Choice.ROTATE_EVERY, 100_000);
        }

        /** Each number is one of five events on one of twelve devices, or a second that passes with it. */
        void happen(int event) {
            apple.clock().advance(Duration.ofSeconds(event % 2));
            var selected = school.devices(serials.get(event % 12));
            switch (event / 12) {
                case 0, 1 -> selected.assignTo(main);
                case 2 -> selected.assignTo(other);
                case 3 -> selected.unassign();
                default -> selected.assetTag("tag " + event);
            }
        }

        void startFetching() {
            page = client.post("/server/devices", "{}").json();
            page.path("devices").forEach(this::learn);
        }

        void goOnFetching() {
            if (page.path("more_to_follow").booleanValue()) {
                client.all("/server/devices", page.path("cursor").stringValue()).forEach(this::learn);
            }
        }

        void sync() {
            var cursor = page.path("more_to_follow").booleanValue()
                    ? client.lastCursor()
                    : page.path("cursor").stringValue();
            client.all("/devices/sync", cursor).forEach(this::learn);
        }

        Map<String, String> truth() {
            var answer = client.post("/devices", "{\"devices\":[\"" + String.join("\",\"", serials) + "\"]}")
                    .json();
            return serials.stream()
                    .map(serial -> answer.path("devices").path(serial))
                    .filter(record ->
                            record.path("response_status").stringValue().equals("SUCCESS"))
                    .collect(Collectors.toMap(
                            record -> record.path("serial_number").stringValue(), Scene::summary));
        }

        private void learn(JsonNode record) {
            var serial = record.path("serial_number").stringValue();
            if (record.path("op_type").asString("").equals("deleted")) {
                known.remove(serial);
            } else {
                known.put(serial, summary(record));
            }
        }

        private static String summary(JsonNode record) {
            return record.path("asset_tag").asString("") + " "
                    + record.path("device_assigned_date").stringValue();
        }

        private SimulatedServer server(String name) {
            var server = school.createServer(school.administrator(), name);
            server.register(
                    school.administrator(),
                    new TokenCredentials("CK_" + name, "CS", "AT_" + name, "AS", START.plus(Duration.ofDays(1))));
            return server;
        }
    }
}
