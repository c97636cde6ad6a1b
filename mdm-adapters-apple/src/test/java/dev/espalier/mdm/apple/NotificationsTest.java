package dev.espalier.mdm.apple;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.api.license.NotificationIntake;
import dev.espalier.mdm.domain.access.Caller;
import dev.espalier.mdm.domain.license.AssetKey;
import dev.espalier.mdm.domain.license.LicenseCount;
import dev.espalier.mdm.domain.shared.AccountId;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.domain.shared.IntegrationLabel;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.NotificationFault;
import dev.espalier.mdm.simulator.SimulatedUnit;
import dev.espalier.mdm.simulator.StoreItem;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.testkit.memory.InMemoryStorage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product that mounts the intake under an HTTP server, and the simulated Apple that sends notifications there. */
class NotificationsTest {
    private static final StoreItem APP = StoreItem.app("930000001");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final AccountId NORTHWIND = new AccountId("northwind");

    private final Queue<Integer> answered = new ConcurrentLinkedQueue<>();
    private AppleSimulator apple;
    private SimulatedUnit library;
    private Mdm mdm;
    private HttpServer server;
    private IntegrationId unit;

    @BeforeEach
    void integrate() throws IOException {
        apple = AppleSimulator.builder()
                .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
                .start();
        var school = apple.portal().createSchool("Northwind Schools");
        library = school.createUnit("Leipzig");
        library.buy(APP, 5);
        mdm = Mdm.builder()
                .storage(new InMemoryStorage(apple.clock()))
                .apple(AppleServices.at(AppleEndpoints.at(apple.url()))
                        .pause(apple.clock()::advance)
                        .build())
                .clock(apple.clock())
                .build();
        mdm.operator(Caller.system()).open(NORTHWIND, "Northwind Schools");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/apple/", this::handle);
        server.start();
        unit = session()
                .content()
                .integrate(new IntegrationLabel("Leipzig"), library.downloadToken(school.administrator()))
                .orElseThrow()
                .id();
        session().licenses().update(unit, Progress.none()).orElseThrow();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        mdm.close();
        apple.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            var header = exchange.getRequestHeaders().getFirst("Authorization");
            var receipt = mdm.notifications()
                    .receive(
                            path.substring(path.lastIndexOf('/') + 1),
                            header == null ? "" : header,
                            exchange.getRequestBody().readNBytes(NotificationIntake.MOST_BYTES + 1));
            answered.add(receipt.status());
            exchange.sendResponseHeaders(receipt.status(), -1);
        }
    }

    private AccountSession session() {
        return mdm.session(NORTHWIND, Caller.administrator("u-1", "Ada Lopez"));
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/apple");
    }

    private void notified() {
        session().content().notify(unit, base()).orElseThrow();
        assertThat(answered).containsExactly(200);
        answered.clear();
    }

    private void delivered() {
        assertThat(apple.notifications().settle(PATIENCE)).isTrue();
    }

    private long total() {
        session().licenseWork().settle(unit, Progress.none()).orElseThrow();
        return session()
                .licenses()
                .show(AssetKey.of("930000001"))
                .orElseThrow()
                .get(0)
                .listed()
                .asset()
                .record()
                .count()
                .match(LicenseCount.Finite::total, unlimited -> -1L);
    }

    @Test
    void a_purchase_is_read_at_the_next_settling() {
        notified();
        assertThat(total()).isEqualTo(5);

        library.buy(APP, 10);
        delivered();

        assertThat(answered).containsExactly(200);
        assertThat(total()).isEqualTo(15);
    }

    @Test
    void the_same_purchase_told_twice_counts_once() {
        notified();
        apple.notifications()
                .onNext("ASSET_COUNT")
                .goes(NotificationFault.DUPLICATED)
                .once();

        library.buy(APP, 10);
        delivered();

        assertThat(answered).containsExactly(200, 200);
        assertThat(total()).isEqualTo(15);
    }

    @Test
    void who_does_not_know_the_bearer_is_turned_away() {
        notified();
        apple.notifications()
                .onNext("ASSET_COUNT")
                .goes(NotificationFault.WRONG_SECRET)
                .once();

        library.buy(APP, 10);
        delivered();

        assertThat(answered).isNotEmpty().containsOnly(401);
        assertThat(total()).isEqualTo(5);
    }

    @Test
    void an_address_where_nobody_answers_is_refused_and_the_unit_is_still_ours() {
        server.removeContext("/apple/");

        var outcome = session().content().notify(unit, base());

        assertThat(outcome.refusal().map(refusal -> refusal.reason().code()))
                .contains("content.notifications-unreachable");
        assertThat(session().content().show(unit).orElseThrow().integration().notifications())
                .isEmpty();
    }

    @Test
    void without_notifications_nothing_is_sent_any_more() {
        notified();
        session().content().stopNotifying(unit).orElseThrow();

        library.buy(APP, 10);
        delivered();

        assertThat(answered).isEmpty();
    }
}
