package dev.espalier.mdm.verify.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.zaxxer.hikari.HikariDataSource;
import dev.espalier.mdm.api.Outcome;
import dev.espalier.mdm.api.Progress;
import dev.espalier.mdm.domain.credential.IntegrationRefusal;
import dev.espalier.mdm.domain.device.DeviceStatus;
import dev.espalier.mdm.domain.device.UpdateReport;
import dev.espalier.mdm.domain.device.UpdateReport.Ending;
import dev.espalier.mdm.domain.shared.IntegrationId;
import dev.espalier.mdm.failure.LeaseLostException;
import dev.espalier.mdm.failure.StorageException;
import dev.espalier.mdm.sdk.AccountSession;
import dev.espalier.mdm.sdk.Mdm;
import dev.espalier.mdm.simulator.AppleSimulator;
import dev.espalier.mdm.simulator.Choice;
import dev.espalier.mdm.simulator.DeviceFleet;
import dev.espalier.mdm.simulator.VirtualClock;
import dev.espalier.mdm.spi.Leases;
import dev.espalier.mdm.verify.story.School;
import dev.espalier.mdm.verify.story.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Several nodes on one database, and a database that goes away. */
@ParameterizedClass(name = "{0}")
@EnumSource
@Timeout(60)
class NodesTest {
    private static final int PAGE = 10;
    private static final int PAGES = 4;
    private static final long DEVICES = PAGE * PAGES;

    @Parameter
    private TestDatabase database;

    private final School school = School.of(AppleSimulator.builder()
            .clock(VirtualClock.frozenAt(Instant.parse("2026-11-23T08:00:00Z")))
            .behavior(choices -> choices.set(Choice.PAGE_DEFAULT, PAGE).set(Choice.PAGE_MAXIMUM, PAGE)));
    private final List<AutoCloseable> opened = new ArrayList<>();
    private String url;
    private HikariDataSource pool;
    private Mdm node;
    private AccountSession session;
    private IntegrationId server;

    @BeforeEach
    void integrate_a_server() {
        url = database.newUrl();
        pool = pool();
        node = node(pool);
        session = School.found(node);
        school.main().seed(DeviceFleet.ofSchool((int) DEVICES));
        server = school.integrate(session);
        school.apple().requests().clear();
    }

    @AfterEach
    void close() throws Exception {
        for (var each : opened) {
            each.close();
        }
        school.close();
    }

    @Test
    void a_database_that_goes_away_during_an_update_keeps_cursor_and_rows_together() {
        assertThatThrownBy(() -> session.devices().update(server, atFirstStep(pool::close)))
                .isInstanceOf(StorageException.class);

        school.clock().advance(Leases.TERM);
        var later = School.session(node(pool()));
        assertThat(later.devices().fleet(server).orElseThrow().present()).isEqualTo(PAGE);
        var report = School.update(later, server);

        assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
        assertThat(report.records()).as("what was still to be read").isEqualTo(DEVICES - PAGE);
        allIsWell(later);
    }

    @Test
    void a_second_update_in_the_same_process_joins_the_first() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> session.devices().update(server, atFirstStep(() -> {
                    begun.countDown();
                    await(goOn);
                })),
                task -> new Thread(task).start());
        begun.await();
        var second = new CompletableFuture<Outcome<UpdateReport>>();
        var thread =
                new Thread(() -> second.complete(School.session(node).devices().update(server, Progress.none())));
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();

        assertThat(second.get()).isSameAs(first.get());
        assertThat(school.apple().requests().to("/server/devices")).hasSize(PAGES);
        assertThat(school.apple().requests().to("/devices/sync")).hasSize(1);
        allIsWell(session);
    }

    @Test
    void an_update_on_another_node_is_told_who_is_at_work() {
        var elsewhere = School.session(node(pool()));
        var refused = new ArrayList<Outcome<UpdateReport>>();

        session.devices()
                .update(
                        server,
                        atFirstStep(() -> refused.add(elsewhere.devices().update(server, Progress.none()))))
                .orElseThrow();

        var busy = refused.get(0).refusal().orElseThrow();
        assertThat(busy.reason()).isEqualTo(IntegrationRefusal.BUSY);
        assertThat(busy.parameters()).containsKeys("holder", "since");
        allIsWell(session);
    }

    @Test
    void a_frozen_node_that_wakes_up_writes_nothing_and_stops() {
        var elsewhere = School.session(node(pool()));

        assertThatThrownBy(() -> session.devices().update(server, atFirstStep(() -> {
                    school.clock().advance(Leases.TERM);
                    assertThat(School.update(elsewhere, server).ending()).isEqualTo(Ending.COMPLETE);
                    school.apple().requests().clear();
                })))
                .isInstanceOf(LeaseLostException.class);

        assertThat(school.apple().requests().to("/server/devices"))
                .as("the answer that came too late")
                .hasSizeLessThanOrEqualTo(1);
        assertThat(elsewhere.journal().read(0, 1000).entries())
                .filteredOn(entry -> entry.kind().equals("device.page-applied"))
                .hasSize(PAGES);
        allIsWell(elsewhere);
    }

    private HikariDataSource pool() {
        var made = TestDatabase.pool(url);
        opened.add(made);
        return made;
    }

    private Mdm node(HikariDataSource source) {
        var made = school.product(TestDatabase.storage(source, school.clock()));
        opened.add(made);
        return made;
    }

    /** Something happens while an update is under way, after its first page. */
    private static Progress atFirstStep(Runnable event) {
        var pending = new ArrayList<>(List.of(event));
        return new Progress() {
            @Override
            public void step(Stage stage, long done, long expected) {
                if (!pending.isEmpty()) {
                    pending.remove(0).run();
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void allIsWell(AccountSession looking) {
        assertThat(School.counts(looking, server)).containsOnly(entry(DeviceStatus.NOT_ASSIGNED, DEVICES));
        assertThat(looking.journal().verify().orElseThrow().flaws()).isEmpty();
        school.clock().advance(Duration.ofHours(3));
        assertThat(School.update(looking, server).ending()).isEqualTo(Ending.COMPLETE);
    }
}
